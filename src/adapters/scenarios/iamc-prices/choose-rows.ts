import type { Fault } from '../../faults.js';
import { at, hintFor } from '../scenario-faults.js';
import type { Place } from '../tree.js';
import type { PriceFile } from './price-file.js';
import { PRICE_FILE_KEY } from './price-file.js';

/** A row of the table that tells carbon prices. */
export interface PriceCells {
  /** Line of the file. */
  readonly row: number;
  readonly model: string;
  readonly scenario: string;
  readonly region: string;
  readonly unit: string;
  /** Cells by year. */
  readonly cells: readonly (readonly [year: string, cell: string])[];
}

export interface Choice {
  readonly wanted: PriceFile;
  /** How faults call the table. */
  readonly label: string;
  /** Where a part of the choice was written. */
  readonly placeOf: (part: 'model' | 'scenario') => Place;
}

/** The rows of one model and one scenario, or what keeps them from being chosen. */
export const chooseRows = (
  all: readonly PriceCells[],
  choice: Choice,
): { readonly rows: readonly PriceCells[]; readonly faults: readonly Fault[] } => {
  let rows = all;
  const faults: Fault[] = [];
  for (const part of ['model', 'scenario'] as const) {
    const wanted = choice.wanted[part];
    const known = [...new Set(rows.map((row) => row[part]))].sort();
    if (wanted === undefined) {
      if (known.length < 2) continue;
      const expected = `one ${part}, or the choice of one in ${PRICE_FILE_KEY}.${part}`;
      faults.push({ file: choice.label, column: part, value: known.join(', '), expected });
    } else if (known.includes(wanted)) {
      rows = rows.filter((row) => row[part] === wanted);
    } else {
      const expected = `a ${part} of ${choice.label}: ${known.join(', ')}`;
      const place = at(choice.placeOf(part));
      faults.push({ ...place, path: `${PRICE_FILE_KEY}.${part}`, value: wanted, expected, ...hintFor(wanted, known) });
    }
  }
  return { rows, faults };
};
