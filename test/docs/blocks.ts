import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const checkout = join(import.meta.dirname, '../..');

/** A command line that a page shows, and the output that it shows below it (only in `console` blocks). */
export interface ShownCommand {
  readonly page: string;
  readonly line: number;
  readonly command: string;
  readonly output: readonly string[];
}

/** A file that a page shows in full: a block whose first line is a comment with nothing but its name. */
export interface ShownFile {
  readonly name: string;
  readonly text: string;
}

interface Block {
  readonly language: string;
  readonly line: number;
  readonly lines: readonly string[];
}

/** README, CONTRIBUTING and every page below `docs`, relative to the checkout. */
export const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(checkout, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .sort(),
];

export const textOf = (page: string): string => readFileSync(join(checkout, page), 'utf8');

const blocksOf = (page: string): readonly Block[] => {
  const blocks: Block[] = [];
  let open: { language: string; line: number; lines: string[] } | null = null;
  textOf(page)
    .split('\n')
    .forEach((text, i) => {
      const fence = /^\s*```(\w*)/.exec(text);
      if (fence === null) open?.lines.push(text);
      else if (open === null) open = { language: fence[1] ?? '', line: i + 2, lines: [] };
      else {
        blocks.push(open);
        open = null;
      }
    });
  return blocks;
};

const ofShell = (page: string, block: Block): readonly ShownCommand[] =>
  block.lines.flatMap((text, i) => {
    const command = text.replace(/\s+#.*$/, '').trim();
    return command === '' || command.startsWith('#') ? [] : [{ page, line: block.line + i, command, output: [] }];
  });

const ofConsole = (page: string, block: Block): readonly ShownCommand[] => {
  const starts = block.lines.flatMap((text, i) => (text.startsWith('$ ') ? [i] : []));
  return starts.map((start, n) => ({
    page,
    line: block.line + start,
    command: (block.lines[start] ?? '').slice(2),
    output: block.lines.slice(start + 1, starts[n + 1]),
  }));
};

/** Every command line of a page, in order. */
export const commandsOf = (page: string): readonly ShownCommand[] =>
  blocksOf(page).flatMap((block) => {
    if (block.language === 'sh') return ofShell(page, block);
    return block.language === 'console' ? ofConsole(page, block) : [];
  });

/** Every file that a page shows, in order. */
export const filesOf = (page: string): readonly ShownFile[] =>
  blocksOf(page).flatMap(({ lines: [first = '', ...rest] }) => {
    const name = /^# ([\w./-]+\.(?:yaml|csv))$/.exec(first)?.[1];
    return name === undefined ? [] : [{ name, text: `${rest.join('\n')}\n` }];
  });
