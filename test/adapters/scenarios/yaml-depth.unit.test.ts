import { expect, test } from 'vitest';
import { readYaml } from '../../../src/adapters/scenarios/yaml-tree.js';

const faultsOf = (text: string) => readYaml('deep.yaml', text).faults;

test.each([
  ['brackets', `name: x\npolicies: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, { line: 2, position: 111 }],
  ['mappings', `a: ${'{b: '.repeat(20_000)}`, { line: 1, position: 404 }],
  ['lists on one line', `name: x\n${'- '.repeat(20_000)}1`, { line: 2, position: 1 }],
])('a text that goes too deep is a fault with its place, not the end of the program: %s', (_, text, place) => {
  expect(faultsOf(text)).toEqual([{ file: 'deep.yaml', ...place, expected: 'at most 100 levels' }]);
});

test('ordinary nesting is read', () => {
  expect(faultsOf(`a: ${'['.repeat(40)}${']'.repeat(40)}\nb: { c: [1, { d: 2 }] }`)).toEqual([]);
});
