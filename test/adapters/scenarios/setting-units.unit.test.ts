import { expect, test } from 'vitest';
import { DEFAULTS } from '../../../src/adapters/scenarios/defaults.js';
import { scenarioSchema } from '../../../src/adapters/scenarios/schema.js';
import { meaningOf } from '../../../src/adapters/scenarios/setting-units.js';
import { SHIPPED_TECHNOLOGIES } from '../../../src/adapters/scenarios/technology-codes.js';
import { leavesOf, partAt, treeOf } from '../../../src/adapters/scenarios/tree.js';

const schema = scenarioSchema(SHIPPED_TECHNOLOGIES);
const unitOf = (path: string): string | undefined => meaningOf(schema, path).unit;

test('a value has the unit that its sentence or its path tells', () => {
  expect(meaningOf(schema, 'policies.carbonPrice.flat')).toEqual({
    expected: 'USD/tCO2 from 0 up, or null for paths',
    unit: 'USD/tCO2',
  });
  expect(unitOf('policies.carbonPrice.paths.EU.2030')).toBe('USD/tCO2');
  expect(unitOf('constraints.buildOut.limits.iron.2030')).toBe('t/yr');
  expect(unitOf('policies.borderAdjustment.importIntensity')).toBe('tCO2/t');
  expect(unitOf('technologies.EAF.capex.multiplier')).toBe('1');
  expect(unitOf('technologies.EAF.availableFrom')).toBe('year');
  expect(unitOf('agents.foresight')).toBeUndefined();
  expect(meaningOf(schema, 'no.such.path')).toEqual({ expected: undefined, unit: undefined });
});

/** Counts: of draws, and of projects a year. */
const COUNTS = ['seed', 'agents.greenfield.perYear'];

test('every number of a scenario but a count has a unit', () => {
  const tree = treeOf(DEFAULTS, { source: 'default' });
  const numbers = leavesOf(tree).flatMap(([path]) => {
    const part = partAt(tree, path.split('.'));
    return part?.kind === 'value' && typeof part.value === 'number' ? [path] : [];
  });
  expect(numbers.length).toBeGreaterThan(40);
  expect(numbers.filter((path) => unitOf(path) === undefined)).toEqual(COUNTS);
});
