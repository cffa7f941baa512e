import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkout, countBlocks, refreshed } from './excerpts.js';

/** `UPDATE_DOCS=1` writes the code of today into the pages. */
const UPDATE = process.env['UPDATE_DOCS'] === '1';

const folder = join(checkout, 'docs/guides');
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

it('there are guides', () => {
  expect(pages.length).toBeGreaterThan(4);
});

describe.each(pages)('docs/guides/%s', (page) => {
  const file = join(folder, page);
  const text = readFileSync(file, 'utf8');

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
