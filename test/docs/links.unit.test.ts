import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkout, pages, textOf } from './blocks.js';

/** Name that a heading gets as an anchor. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchorsOf = (page: string): readonly string[] =>
  textOf(page)
    .split('\n')
    .filter((line) => /^#+ /.test(line))
    .map((line) => anchor(line.replace(/^#+ /, '')));

const isBroken = (page: string, target: string): boolean => {
  const [path = '', name] = target.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(checkout, file))) return true;
  return name !== undefined && !anchorsOf(file).includes(name);
};

test.each(pages)('every link of %s leads somewhere', (page) => {
  const targets = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  const local = targets.filter((target) => !/^https?:/.test(target));
  expect(local.filter((target) => isBroken(page, target))).toEqual([]);
});

const isPath = (text: string): boolean =>
  /^(src|domain|economy|projections|handlers|test|data|scenarios|scripts|bench)\/[\w./-]+$/.test(text);

test.each(pages)('every path that %s names is there', (page) => {
  const named = [...textOf(page).matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '').filter(isPath);
  const gone = named.filter(
    (path) => !existsSync(join(checkout, path)) && !existsSync(join(checkout, 'src', path.replace(/^src\//, ''))),
  );
  expect(gone).toEqual([]);
});
