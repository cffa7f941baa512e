import type { Product } from '../../../domain/names.js';
import { plain } from './headers.js';

/** A process as the tracker tells furnaces apart: coarser than a technology. */
export type Process = 'BF' | 'DRI' | 'other-iron' | 'BOF' | 'EAF' | 'IF' | 'OHF' | 'other-steel';

const IRON: readonly Process[] = ['BF', 'DRI', 'other-iron'];
export const productOf = (process: Process): Product => (IRON.includes(process) ? 'iron' : 'steel');

const SHEETS: Readonly<Record<string, Process>> = {
  'blast furnaces': 'BF',
  'dri furnaces': 'DRI',
  'direct reduced iron furnaces': 'DRI',
  'basic oxygen furnaces': 'BOF',
  'electric arc furnaces': 'EAF',
  'induction furnaces': 'IF',
  'open hearth furnaces': 'OHF',
};

/** The process that a sheet of units is about. */
export const processOfSheet = (sheet: string): Process | undefined => SHEETS[plain(sheet)];
export const SHEET_CELL = `one of ${Object.keys(SHEETS).join(', ')}`;
