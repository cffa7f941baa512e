import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkout, countBlocks, refreshed } from './excerpts.js';

/** `UPDATE_DOCS=1` writes the code of today into the pages. */
const UPDATE = process.env['UPDATE_DOCS'] === '1';

const folder = join(checkout, 'docs/guides');
const textOf = (page: string): string => readFileSync(join(folder, page), 'utf8');

/** Guides whose code is excerpts; one marked block makes a page one of them. */
const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && countBlocks(textOf(name)).marked > 0);

it('the recipes and the journey are guides of excerpts', () => {
  expect(pages).toEqual(
    expect.arrayContaining([
      'add-a-command.md',
      'add-a-process-manager.md',
      'add-a-projection.md',
      'add-an-event.md',
      'how-a-decision-travels.md',
    ]),
  );
});

describe.each(pages)('docs/guides/%s', (page) => {
  const file = join(folder, page);
  const text = textOf(page);

  it('shows code as it stands in files that are run; UPDATE_DOCS=1 brings it up to date', () => {
    const now = refreshed(text);
    if (UPDATE) writeFileSync(file, now);
    else expect(text).toBe(now);
  });

  it('says of each block where it is from', () => {
    const { blocks, marked } = countBlocks(text);
    expect(marked).toBe(blocks);
  });

  it('shows pictures that are there', () => {
    const pictures = [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(pictures.filter((picture) => !existsSync(join(folder, picture)))).toEqual([]);
  });
});
