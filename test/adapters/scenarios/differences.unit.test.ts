import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differencesOf } from '../../../src/adapters/scenarios/differences.js';
import { loadScenario } from '../../../src/adapters/scenarios/load-scenario.js';
import { scenarioFolder, SHIPPED } from './scenario-folder.js';

const BF = '{ technologies: [BF], countries: world, from: 2030, scope: new }';
const SR = '{ technologies: [SR], countries: [EU], from: 2035, scope: new }';

/** Differences of two files, which are called `a.yaml` and `b.yaml`. */
const between = (a: string, b: string) => {
  const dir = scenarioFolder({ 'a.yaml': a, 'b.yaml': b });
  const tree = (file: string) => loadScenario(join(dir, file), { scenariosDir: SHIPPED }).tree;
  return JSON.parse(JSON.stringify(differencesOf(tree('a.yaml'), tree('b.yaml'))).replaceAll(`${dir}/`, '')) as unknown;
};

test('two files that resolve to the same do not differ, whatever they are called and wherever the values stand', () => {
  expect(between('description: one\nagents: { graceYears: 3 }\n', 'description: another\n')).toEqual([]);
});

test('a value that differs is told with both values and both origins', () => {
  expect(between('agents: { graceYears: 2 }', '')).toEqual([
    {
      path: 'agents.graceYears',
      first: [{ value: 2, origin: 'a.yaml:1' }],
      second: [{ value: 3, origin: 'default' }],
    },
  ]);
});

test('values by year and lists of words are compared as wholes', () => {
  expect(
    between(
      'countries: [DEU, FRA]\npolicies: { carbonPrice: { paths: { EU: { 2025: 1, 2030: 2 }, world: { 2025: 0 } } } }',
      'countries: [DEU]\npolicies: { carbonPrice: { paths: { EU: { 2025: 1, 2040: 2 }, world: { 2025: 0 } } } }',
    ),
  ).toMatchObject([
    { path: 'countries', first: [{ value: ['DEU', 'FRA'] }], second: [{ value: ['DEU'] }] },
    {
      path: 'policies.carbonPrice.paths.EU',
      first: [{ value: { '2025': 1, '2030': 2 } }],
      second: [{ value: { '2025': 1, '2040': 2 } }],
    },
  ]);
});

test('paths beside none are told whole', () => {
  expect(between('policies: { carbonPrice: { paths: { EU: { 2025: 1 } } } }', '')).toMatchObject([
    {
      path: 'policies.carbonPrice.paths',
      first: [{ value: { EU: { '2025': 1 } } }],
      second: [{ value: null, origin: 'default' }],
    },
  ]);
});

test('what only one of them says has nothing on the other side', () => {
  expect(between('', 'technologies: { EAF: { capex: { multiplier: 2 } } }')).toEqual([
    {
      path: 'technologies.EAF.capex.multiplier',
      first: [],
      second: [{ value: 2, origin: 'b.yaml:1' }],
    },
  ]);
});

test('bans are compared entry by entry, whatever their order', () => {
  const bans = (...entries: readonly string[]) =>
    ['policies:', '  bans:', ...entries.map((entry) => `    - ${entry}`)].join('\n');
  expect(between(bans(BF, SR), bans(SR, BF))).toEqual([]);
  expect(between(bans(BF, SR), bans(SR, BF.replace('2030', '2031')))).toMatchObject([
    {
      path: 'policies.bans',
      first: [{ value: { technologies: ['BF'], from: 2030 }, origin: 'a.yaml:3' }],
      second: [{ value: { technologies: ['BF'], from: 2031 }, origin: 'b.yaml:4' }],
    },
  ]);
  expect(between(bans(BF, BF), bans(BF))).toMatchObject([{ first: [{ origin: 'a.yaml:4' }], second: [] }]);
  expect(between('', bans(BF))).toMatchObject([{ path: 'policies.bans', first: [], second: [{ origin: 'b.yaml:3' }] }]);
});
