export { decimal } from '../../charts/numbers.js';

/** A table of Markdown. Columns that hold numbers are named in `numeric` by position and stand to the right. */
export const markdownTable = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
): string => {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = `|${header.map((_, i) => (numeric.includes(i) ? '--:' : '---')).join('|')}|`;
  return [line(header), rule, ...rows.map(line)].join('\n');
};
