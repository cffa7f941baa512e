import Table from 'cli-table3';
import type { KeptLetter } from '../runs/redrive.js';

/** Messages that could not be processed, in their order; without colours. */
export const deadLettersTable = (letters: readonly KeptLetter[]): string => {
  const table = new Table({
    head: ['consumer', 'year', 'seq', 'message', 'attempts', 'why'],
    colAligns: ['left', 'right', 'right', 'left', 'right', 'left'],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const { subscriber, year, seq, type, attempts, errors } of letters)
    table.push([subscriber, String(year), String(seq), type, String(attempts), errors[0]?.message ?? '']);
  return table.toString();
};
