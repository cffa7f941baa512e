import type { Assumptions } from '../../domain/assumptions/assumptions.js';
import type { CountryCode } from '../../domain/names.js';
import type { YearRecord } from '../../projections/yearly-records.js';
import { operationsIn } from './operations.js';

/** tCO2 of a year. */
export interface ProcessEmissions {
  readonly emitted: number;
  readonly captured: number;
}

/** Carbon that comes from no fuel: carbonates and the electrodes of arc furnaces. */
const NO_FUELS: ReadonlySet<string> = new Set(['limestone', 'electrodes']);

/** Emissions of a year that come from no fuel, by country; what else is scope 1 comes from fuels and reducing agents. */
export const processEmissions = (
  given: Assumptions,
  record: YearRecord,
): ReadonlyMap<CountryCode, ProcessEmissions> => {
  const sums = new Map<CountryCode, ProcessEmissions>();
  for (const { technology, country, production } of operationsIn(given, record)) {
    const { emitted, captured } = sums.get(country) ?? { emitted: 0, captured: 0 };
    const perTonne = technology.inputs
      .filter(({ carrier }) => NO_FUELS.has(carrier))
      .reduce((sum, { perT, carbon }) => sum + perT * carbon, 0);
    const gross = production * perTonne;
    sums.set(country, {
      emitted: emitted + gross * (1 - technology.captureRate),
      captured: captured + gross * technology.captureRate,
    });
  }
  return sums;
};
