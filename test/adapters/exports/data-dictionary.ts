import type { OutputTable } from '../../../src/adapters/exports/csv/index.js';
import { CSV_TABLES } from '../../../src/adapters/exports/csv/index.js';
import { REASONS } from '../../../src/domain/decisions.js';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const tableSection = ({ file, about, key, columns }: OutputTable): string =>
  [
    `### \`${file}\``,
    about,
    `Rows in the order of ${key.map((name) => `\`${name}\``).join(', ')}.`,
    [
      '| column | unit | meaning |',
      '|---|---|---|',
      ...columns.map(({ name, unit, about: meaning }) => `| \`${name}\` | ${unit} | ${cell(meaning)} |`),
    ].join('\n'),
  ].join('\n\n');

const reasonsSection = (): string =>
  [
    '### Reasons in `decisions.csv`',
    [
      '| reason | meaning |',
      '|---|---|',
      ...Object.entries(REASONS).map(([code, meaning]) => `| \`${code}\` | ${cell(meaning)} |`),
    ].join('\n'),
  ].join('\n\n');

/** The data dictionary of the CSV files in Markdown, from the declarations that also write them. */
export const dataDictionary = (): string => [...CSV_TABLES.map(tableSection), reasonsSection()].join('\n\n');
