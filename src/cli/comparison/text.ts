import Table from 'cli-table3';
import type { Comparison } from '../../runs/comparison/comparison.js';
import type { Section, SectionTable } from './section.js';
import { sectionsOf, titleOf } from './sections.js';

const tableText = ({ header, rows, numeric }: SectionTable): string => {
  const table = new Table({
    head: [...header],
    colAligns: header.map((_, i) => (numeric.includes(i) ? 'right' : 'left')),
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const row of rows) table.push([...row]);
  return table.toString();
};

const sectionText = ({ title, sentence, table }: Section): string =>
  [title, sentence, table === undefined ? undefined : tableText(table)].filter((part) => part !== undefined).join('\n');

/** A comparison for the terminal; without colours. */
export const comparisonText = (comparison: Comparison): string =>
  [titleOf(comparison).join('\n'), ...sectionsOf(comparison).map(sectionText)].join('\n\n');
