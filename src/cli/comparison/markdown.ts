import { markdownTable } from '../../adapters/reports/markdown.js';
import type { Comparison } from '../../runs/comparison/comparison.js';
import type { Section } from './section.js';
import { sectionsOf, titleOf } from './sections.js';

const sectionMarkdown = ({ title, sentence, table }: Section): string =>
  [`## ${title}`, sentence, table === undefined ? undefined : markdownTable(table.header, table.rows, table.numeric)]
    .filter((part) => part !== undefined)
    .join('\n\n');

/** A comparison as a page of Markdown, such as for a review. */
export const comparisonMarkdown = (comparison: Comparison): string =>
  ['# Two runs compared', ...titleOf(comparison), ...sectionsOf(comparison).map(sectionMarkdown)].join('\n\n');
