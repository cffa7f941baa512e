import { expect, test } from 'vitest';
import { loadScenario } from '../../../src/adapters/scenarios/load-scenario.js';
import { faultsOf, SHIPPED } from './scenario-folder.js';

const setting = (text: string): readonly string[] =>
  faultsOf(() => loadScenario('quickstart', { scenariosDir: SHIPPED, set: [text] }));

test('an alias within what it stands for is told, not followed for ever', () => {
  expect(setting('countries=&a [USA, *a]')).toEqual([
    '--set, countries: found "&a [USA, *a]", expected *a outside of what it stands for',
  ]);
});

// Ten lists of nine, each of the one before: 9^10, some three thousand million values.
test('aliases that multiply are told before they are written out', () => {
  const lists = Array.from({ length: 9 }, (_, i) => `&l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`);
  const [fault = ''] = setting(`countries=[&l0 [x, x, x, x, x, x, x, x, x], ${lists.join(', ')}]`);
  expect(fault).toMatch(/expected aliases for at most 100000 values$/);
});

test('an alias beside what it stands for is read as that', () => {
  expect(setting('countries=[&u USA, *u]')).toEqual([]);
});
