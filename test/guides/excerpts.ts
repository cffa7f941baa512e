import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const checkout = join(import.meta.dirname, '../..');

const textOf = (file: string): string => readFileSync(join(checkout, file), 'utf8');
const indent = (line: string): number => line.length - line.trimStart().length;

/** Lines without the indentation that all of them share, and without the marks of regions inside. */
const flush = (lines: readonly string[]): string => {
  const shown = lines.filter((line) => !/^\s*\/\/ #(region|endregion)\b/.test(line));
  const shared = Math.min(...shown.filter((line) => line !== '').map(indent));
  return shown.map((line) => line.slice(shared)).join('\n');
};

/** What stands between `// #region name` and the `// #endregion` that belongs to it. */
const region = (file: string, name: string): string => {
  const lines = textOf(file).split('\n');
  const starts = lines.flatMap((line, i) => (line.trim() === `// #region ${name}` ? [i + 1] : []));
  const [start = 0] = starts;
  if (starts.length !== 1) throw new Error(`${file} has ${starts.length} regions "${name}"`);
  let open = 1;
  const end = lines.findIndex((line, i) => {
    if (i >= start && line.includes('// #region ')) open += 1;
    if (i >= start && line.includes('// #endregion')) open -= 1;
    return i >= start && open === 0;
  });
  if (end < 0) throw new Error(`${file} does not end the region "${name}"`);
  return flush(lines.slice(start, end));
};

/** The one declaration that begins with this text: up to the first line at the same depth that ends it. */
const declaration = (file: string, beginning: string): string => {
  const lines = textOf(file).split('\n');
  const starts = lines.flatMap((line, i) => (line.trimStart().startsWith(beginning) ? [i] : []));
  const [start = 0] = starts;
  if (starts.length !== 1) throw new Error(`${file} has ${starts.length} lines that begin with "${beginning}"`);
  const depth = indent(lines[start] ?? '');
  const end = lines.findIndex((line, i) => i >= start && indent(line) === depth && /[;,}]$/.test(line));
  if (end < 0) throw new Error(`${file} does not end "${beginning}"`);
  return flush(lines.slice(start, end + 1));
};

/** A marked block: `<!-- from SOURCE -->`, the fence with its language, the code. */
const MARKED = /^<!-- from (\S+?)(?:#(\S+)|@(.+?))? -->\n+```(\w+)\n([\s\S]*?)\n?```$/gm;
/** Command lines and the files that they need are run by `test/docs`. */
const FENCE = /^\s*```(?!sh\b|console\b|yaml\b)\w+/gm;

/** A page's text with every marked block as its source has it now. */
export const refreshed = (page: string): string =>
  page.replace(MARKED, (_block, file: string, name?: string, beginning?: string, language = '') => {
    const from = name !== undefined ? `#${name}` : beginning !== undefined ? `@${beginning}` : '';
    const code = excerpt(file, name, beginning);
    return `<!-- from ${file}${from} -->\n\`\`\`${language}\n${code}\n\`\`\``;
  });

const excerpt = (file: string, name?: string, beginning?: string): string => {
  if (name !== undefined) return region(file, name);
  return beginning === undefined ? textOf(file).trimEnd() : declaration(file, beginning);
};

/** How many blocks a page has, and how many of them say where they are from. */
export const countBlocks = (page: string): { readonly blocks: number; readonly marked: number } => ({
  blocks: [...page.matchAll(FENCE)].length,
  marked: [...page.matchAll(MARKED)].length,
});
