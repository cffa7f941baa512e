import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readScenarios } from '../../src/adapters/read-scenarios.js';
import { faultsOf, scenarioFolder } from './scenarios/scenario-folder.js';

test('scenarios are read in the order in which they are asked for', () => {
  const loaded = readScenarios([{ scenario: 'net-zero' }, { scenario: 'baseline', set: ['seed=7'] }]);
  expect(loaded.map(({ scenario }) => [scenario.name, scenario.seed])).toEqual([
    ['net-zero', 1],
    ['baseline', 7],
  ]);
});

test('the faults of all of them are told, one that they share only once', () => {
  const dir = scenarioFolder({
    'base.yaml': 'seeds: 1\n',
    'a.yaml': 'extends: base\nagents: { market: liv }\n',
    'b.yaml': 'extends: base\nagents: { market: frosen }\n',
  });
  const faults = faultsOf(() => readScenarios(['a.yaml', 'b.yaml'].map((file) => ({ scenario: join(dir, file) })))).map(
    (fault) => fault.replaceAll(`${dir}/`, ''),
  );
  expect(faults.map((fault) => fault.split(',')[0])).toEqual(['a.yaml:2:19', 'base.yaml:1:1', 'b.yaml:2:19']);
});
