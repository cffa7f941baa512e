import { expect, test } from 'vitest';
import { readDataset } from '../../../src/adapters/datasets/read-dataset.js';
import { renderFault } from '../../../src/adapters/faults.js';
import { checkScenario } from '../../../src/adapters/scenarios/check-scenario.js';
import { loadScenario } from '../../../src/adapters/scenarios/load-scenario.js';
import { SHIPPED } from './scenario-folder.js';

const dataset = readDataset('test/fixtures/tiny-world');
/** Net zero as far as the tiny world knows its technologies: one ban, and then what a test adds. */
const KNOWN = 'policies.bans=[{ technologies: [BF], countries: world, from: 2030, scope: new }]';
const faultsWith = (...set: readonly string[]): readonly string[] =>
  checkScenario(loadScenario('net-zero', { scenariosDir: SHIPPED, set: [KNOWN, ...set] }), dataset).map(renderFault);

test('a scenario that names only what the dataset knows has no fault', () => {
  expect(faultsWith('countries=[DEU]', 'policies.carbonPrice.paths.south-asia={ 2030: 10 }')).toEqual([]);
});

test('countries, places and technologies that the dataset does not know are told with their origin', () => {
  expect(
    faultsWith(
      'countries=[DEU, USB]',
      'policies.carbonPrice.paths.OECDX={ 2030: 10 }',
      'technologies.SR.capex.multiplier=2',
      'policies.bans.1={ technologies: [IF], countries: [EUR], from: 2030, scope: new }',
    ),
  ).toEqual([
    '--set, countries.1: found "USB", expected a country of the dataset; did you mean "USA"?',
    '--set, policies.carbonPrice.paths.OECDX: found "OECDX", expected a country, bloc or region of the dataset; did you mean "OECD"?',
    '--set, technologies.SR: found "SR", expected a technology of the dataset',
    '--set, policies.bans.1.technologies.0: found "IF", expected a technology of the dataset; did you mean "BF"?',
    '--set, policies.bans.1.countries.0: found "EUR", expected a country, bloc or region of the dataset; did you mean "EU"?',
  ]);
});

test('subsidies too name only what the dataset knows, and a carrier with a price', () => {
  const rest = 'from: 2030, share: 0.1';
  expect(
    faultsWith(
      `policies.subsidies.0={ on: opex, technologies: [SR], countries: [EUR], ${rest} }`,
      `policies.subsidies.1={ on: carrier, carrier: hydrogn, technologies: all, countries: world, ${rest} }`,
      `policies.subsidies.2={ on: carrier, carrier: scrap, technologies: all, countries: world, ${rest} }`,
    ),
  ).toEqual([
    '--set, policies.subsidies.0.technologies.0: found "SR", expected a technology of the dataset',
    '--set, policies.subsidies.0.countries.0: found "EUR", expected a country, bloc or region of the dataset; did you mean "EU"?',
    '--set, policies.subsidies.1.carrier: found "hydrogn", expected a carrier with a price of the dataset; did you mean "hydrogen"?',
    '--set, policies.subsidies.2.carrier: found "scrap", expected a carrier with a price of the dataset',
  ]);
});

test('hydrogen from electricity needs the dataset’s figures for electrolysers', () => {
  const without = { ...dataset, electrolysers: [] };
  const faults = (...set: readonly string[]) =>
    checkScenario(loadScenario('baseline', { scenariosDir: SHIPPED, set }), without).map(renderFault);
  expect(faults()).toEqual([
    'default, markets.hydrogen.source: found "electrolysis", expected given, as electrolysers.csv of the dataset has no row',
  ]);
  expect(faults('markets.hydrogen.source=given')).toEqual([]);
});
