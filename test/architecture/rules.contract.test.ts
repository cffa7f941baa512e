import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCopy, checkTree } from './mini-tree.js';

/** The folders of `src` from left to right; a folder imports what stands to its right alone. */
const LAYERS = [
  'cli',
  'bootstrap',
  'adapters',
  'experiments',
  'runs',
  'economy',
  'handlers',
  'processes',
  'projections',
  'domain',
  'kernel',
];
const fileOf = (layer: string): string => (layer === 'bootstrap' ? 'src/bootstrap.ts' : `src/${layer}/part.ts`);
const specifier = (from: string, to: string): string =>
  `${from === 'bootstrap' ? './' : '../'}${to === 'bootstrap' ? 'bootstrap' : `${to}/part`}.js`;
const importing = (from: string, to: readonly string[]): string =>
  `${to.map((layer) => `import type { ${layer} } from '${specifier(from, layer)}';`).join('\n')}
export type ${from} = ${to.length === 0 ? 'string' : to.join(' | ')};\n`;

test('the import rules are red when the domain of the real tree imports an adapter', () => {
  const world = readFileSync(join(import.meta.dirname, '../../src/domain/world.ts'), 'utf8');
  const { status, broken } = checkCopy({
    'src/domain/world.ts': `import { keyedDraws } from '../adapters/random/keyed-draws.js';\n${world}\nexport const draws = keyedDraws(1);\n`,
  });
  expect(broken).toContain(
    'domain-imports-nothing-to-its-left: src/domain/world.ts → src/adapters/random/keyed-draws.ts',
  );
  expect(status).toBe(1);
});

describe('the import rules on a small tree', () => {
  test('accept every import to the right that no narrower rule forbids', () => {
    const allowed = (from: string, to: string): boolean =>
      !(from === 'economy' && ['handlers', 'processes'].includes(to)) &&
      !(to === 'adapters' && !['cli', 'bootstrap'].includes(from));
    const files = LAYERS.map((from, i) => [
      fileOf(from),
      importing(
        from,
        LAYERS.slice(i + 1).filter((to) => allowed(from, to)),
      ),
    ]);
    expect(checkTree(Object.fromEntries(files) as Record<string, string>).broken).toEqual([]);
  });

  test('refuse every import to the left, types included', () => {
    const files = LAYERS.map((from, i) => [fileOf(from), importing(from, LAYERS.slice(0, i))]);
    const { broken } = checkTree(Object.fromEntries(files) as Record<string, string>);
    const expected = LAYERS.flatMap((from, i) =>
      LAYERS.slice(0, i).map((to) => `${from}-imports-nothing-to-its-left: ${fileOf(from)} → ${fileOf(to)}`),
    );
    expect(broken.filter((line) => line.includes('-imports-nothing-to-its-left')).sort()).toEqual(expected.sort());
  });

  test('refuse a cycle within a folder', () => {
    const { broken } = checkTree({
      'src/domain/a.ts': "import { b } from './b.js';\nexport const a = (): number => b();\n",
      'src/domain/b.ts': "import { a } from './a.js';\nexport const b = (): number => a();\n",
    });
    expect(broken.some((line) => line.startsWith('no-cycle: src/domain/'))).toBe(true);
  });

  test('refuse a module of Node from the kernel to the economy and in experiments', () => {
    const pure = ['domain', 'economy', 'experiments', 'handlers', 'kernel', 'processes', 'projections'];
    const reads = "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n";
    const { broken } = checkTree(Object.fromEntries(pure.map((layer) => [fileOf(layer), reads])));
    expect(broken).toEqual(pure.map((layer) => `the-world-is-pure: ${fileOf(layer)} → fs`));
  });

  test('refuse a package in the domain', () => {
    const { broken } = checkTree({
      'src/domain/part.ts': "import { z } from 'zod';\nexport const schema = z.string();\n",
    });
    expect(broken).toEqual([expect.stringMatching(/^the-world-has-no-packages: src\/domain\/part\.ts → .*zod/)]);
  });

  test('refuse an import that cannot be found', () => {
    const { broken } = checkTree({ 'src/domain/part.ts': "export { nothing } from './nowhere.js';\n" });
    expect(broken).toEqual(['no-unresolved: src/domain/part.ts → ./nowhere.js']);
  });

  test('refuse an economy that calls a handler', () => {
    const { broken } = checkTree({
      'src/handlers/part.ts': 'export type handlers = string;\n',
      'src/economy/part.ts': importing('economy', ['handlers']),
    });
    expect(broken).toEqual(['economy-sends-commands: src/economy/part.ts → src/handlers/part.ts']);
  });

  test('are red when nothing was examined', () => {
    expect(checkTree({ 'test/part.ts': 'export const part = 1;\n' })).toEqual({
      status: 1,
      stdout: '0 broken rules in 0 modules\n',
      broken: ['no module was examined: the rules prove nothing'],
    });
  });
});
