import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkout } from '../docs/blocks.js';

/* The one picture of the documentation that is drawn by hand: what it names has to be there. */

const svg = readFileSync(join(checkout, 'docs/guides/how-a-decision-travels.svg'), 'utf8');
/** A name that runs over two lines ends the first of them with its full stop. */
const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
  .map(([, text = '']) => text)
  .join(' ')
  .replaceAll(/(\w\.) (?=[a-z])/g, '$1');

const domain = readdirSync(join(checkout, 'src/domain'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(checkout, 'src/domain', name), 'utf8'))
  .join('\n');

const named = (pattern: RegExp): readonly string[] => [...new Set([...words.matchAll(pattern)].map(([name]) => name))];

test('its folders, commands and events are those of the source', () => {
  const folders = named(/\bsrc\/[\w/-]+/g);
  const commands = named(/\b(?:[A-Z][a-z]+){2,}\b/g);
  const events = named(/\b[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*\b/g);
  expect(folders.filter((path) => !existsSync(join(checkout, path)))).toEqual([]);
  expect(commands.filter((name) => !domain.includes(`  ${name}: `))).toEqual([]);
  expect(events.filter((name) => !domain.includes(`'${name}'`))).toEqual([]);
  expect({ folders: folders.length, commands, events }).toEqual({
    folders: 6,
    commands: ['ChangeFurnaceGroupTechnology', 'StartYear', 'CompleteTechnologyChange'],
    events: ['furnace-group.tech-change-scheduled', 'year.started', 'furnace-group.tech-changed'],
  });
});
