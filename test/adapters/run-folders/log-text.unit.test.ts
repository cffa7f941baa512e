import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { logText } from '../../../src/adapters/run-folders/log-text.js';
import { scratchFolder } from './scratch-folder.js';

const readBack = async (text: string): Promise<readonly string[]> => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'events.jsonl'), text);
  const lines: string[] = [];
  for await (const line of logText(folder).lines()) lines.push(line);
  return lines;
};

it('reads lines that are longer than what is read at once', async () => {
  // Characters of two bytes after one of one byte: some stand across every border of a power of two.
  const long = `a${'é'.repeat(3_000_000)}`;
  const lines = await readBack(`first\n${long}\nlast\n`);
  expect(lines.map(({ length }) => length)).toEqual([5, 3_000_001, 4]);
  expect(lines[1] === long).toBe(true);
});

it('ends a line at a line feed only, and reads one that was cut short', async () => {
  expect(await readBack('a\u2028b\rc\n\nd')).toEqual(['a\u2028b\rc', '', 'd']);
  expect(await readBack('')).toEqual([]);
});
