import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../src/adapters/datasets/read-dataset.js';
import { renderFault } from '../../../src/adapters/faults.js';
import { checkScenario } from '../../../src/adapters/scenarios/check-scenario.js';
import { listScenarioNames } from '../../../src/adapters/scenarios/list-scenarios.js';
import { loadScenario } from '../../../src/adapters/scenarios/load-scenario.js';
import { carbonPolicyOf } from '../../../src/domain/assumptions/carbon.js';
import { SHIPPED } from './scenario-folder.js';

const dataset = readDataset('data');
const load = (name: string) => loadScenario(name, { scenariosDir: SHIPPED });
const carbon = (name: string) => carbonPolicyOf(dataset, load(name).scenario);
const names = listScenarioNames(SHIPPED);

test('the scenarios of the documentation are there', () => {
  expect(names).toEqual([
    'baseline',
    'carbon-border',
    'delayed-action',
    'hydrogen-breakthrough',
    'net-zero',
    'no-new-coal',
    'quickstart',
    'scrap-rich',
  ]);
});

test.each(names)('%s names only what the shipped dataset has', (name) => {
  expect(checkScenario(load(name), dataset).map(renderFault)).toEqual([]);
});

/** Carbon prices of a year by country, to a tenth of a USD/t. */
const pricesIn = (name: string, year: number, ours: (blocs: readonly string[]) => boolean = () => true) => {
  const policy = carbon(name);
  const listed = dataset.countries.filter(({ blocs }) => ours(blocs));
  return Object.fromEntries(listed.map((row) => [row.country, Number(policy.price(row, year).toFixed(1))]));
};

describe('carbon-border', () => {
  const abroad = (blocs: readonly string[]) => !blocs.includes('EU_ETS');

  test.each([2025, 2030, 2037, 2050])('leaves the carbon prices outside the EU as they are in %i', (year) => {
    expect(pricesIn('carbon-border', year, abroad)).toEqual(pricesIn('baseline', year, abroad));
  });

  test('has the price of net-zero in the EU from 2030 on, and no free allocation there in 2034', () => {
    const germany = dataset.countries.find(({ country }) => country === 'DEU');
    if (germany === undefined) throw new Error('DEU');
    expect(carbon('carbon-border').price(germany, 2045)).toBe(carbon('net-zero').price(germany, 2045));
    expect(carbon('carbon-border').freeShare(germany, 2033)).toBeGreaterThan(0);
    expect(carbon('carbon-border').freeShare(germany, 2034)).toBe(0);
  });
});

describe('delayed-action', () => {
  test.each([2025, 2026, 2030, 2034])('has the carbon prices of baseline in %i', (year) => {
    expect(pricesIn('delayed-action', year)).toEqual(pricesIn('baseline', year));
  });

  test('then rises faster than net-zero, above it in 2050 everywhere', () => {
    const [early, late] = [pricesIn('delayed-action', 2034), pricesIn('delayed-action', 2040)];
    const netZero = { early: pricesIn('net-zero', 2034), late: pricesIn('net-zero', 2040) };
    const slower = Object.keys(late).filter(
      (code) => at(late, code) - at(early, code) <= at(netZero.late, code) - at(netZero.early, code),
    );
    expect(slower).toEqual([]);
    expect(Math.min(...Object.values(pricesIn('delayed-action', 2050)))).toBe(300);
  });
});

const at = (prices: Readonly<Record<string, number>>, code: string): number => prices[code] ?? NaN;
