import type { OutputTable } from '../csv/index.js';
import type { Cell } from '../csv/table.js';
import type { OutputFile } from '../output-file.js';

const textOf = (cell: Cell): string => (typeof cell === 'string' ? JSON.stringify(cell) : String(cell));

/** Writes a table as JSON Lines: an object with all columns for each row, null where a cell is empty. */
export const writeJsonLines = (
  { columns }: OutputTable,
  cells: readonly (readonly Cell[])[],
  file: OutputFile,
): Promise<undefined> => {
  const heads = columns.map(({ name }, column) => `${column === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  const rows = cells[0]?.length ?? 0;
  for (let row = 0; row < rows; row += 1) {
    let line = '';
    for (const [column, head] of heads.entries()) {
      line += head;
      line += textOf(cells[column]?.[row] ?? null);
    }
    file.row(`${line}}\n`);
  }
  return Promise.resolve(undefined);
};
