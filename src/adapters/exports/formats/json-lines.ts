import type { OutputTable } from '../csv/index.js';
import type { Cell } from '../csv/table.js';
import type { OutputFile } from '../output-file.js';
import type { GrowingTable } from './growing-table.js';

/** Texts in JSON, each made once: names and codes stand in many rows. */
const quoting = (): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    let quoted = known.get(text);
    if (quoted === undefined) known.set(text, (quoted = JSON.stringify(text)));
    return quoted;
  };
};

/** Writes a table as JSON Lines: an object with all columns for each row, null where a cell is empty. */
export const jsonLines = ({ columns }: Pick<OutputTable, 'columns'>, file: OutputFile): GrowingTable => {
  const heads = columns.map(({ name }, column) => `${column === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  const quoted = quoting();
  const textOf = (cell: Cell, number: string): string => {
    if (typeof cell === 'number') return number;
    return cell === null || cell === '' ? 'null' : quoted(cell);
  };
  return {
    row: (cells, numbers) => {
      let line = '';
      for (let column = 0; column < heads.length; column += 1) {
        line += heads[column] ?? '';
        line += textOf(cells[column] ?? null, numbers[column] ?? '');
      }
      file.row(`${line}}\n`);
    },
    end: () => Promise.resolve(undefined),
  };
};
