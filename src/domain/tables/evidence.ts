import type { CountryCode } from '../names.js';

/** `production.csv`: statistics that the base year is calibrated to, t. */
export interface ProductionRow {
  readonly country: CountryCode;
  readonly year: number;
  readonly series: 'crude-steel' | 'bof' | 'eaf' | 'ohf' | 'pig-iron' | 'dri';
  readonly value: number;
}

/** `sources.csv`: where a group of figures comes from. */
export interface SourceRow {
  readonly sourceId: string;
  readonly table: string;
  readonly figures: string;
  readonly source: string;
  readonly year: string;
  readonly licence: string;
  readonly derivation: string;
  readonly assumption: boolean;
  readonly low: string;
  readonly high: string;
}
