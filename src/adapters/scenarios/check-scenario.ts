import type { Dataset } from '../../domain/dataset.js';
import { HYDROGEN } from '../../domain/assumptions/hydrogen.js';
import type { Subsidy } from '../../domain/scenario.js';
import type { Fault } from '../faults.js';
import type { LoadedScenario } from './load-scenario.js';
import { hintFor } from './scenario-faults.js';

/** Names in a scenario that its dataset does not know: countries, blocs, technologies and carriers. */
export function checkScenario({ scenario, origins }: LoadedScenario, dataset: Dataset): readonly Fault[] {
  const countries = new Set<string>(dataset.countries.map(({ country }) => country));
  const blocs = dataset.countries.flatMap(({ region, blocs: own }) => [region, ...own]);
  const places = new Set<string>(['world', ...countries, ...blocs]);
  const technologies = new Set<string>(dataset.technologies.map(({ technology }) => technology));
  const carriers = new Set<string>(dataset.prices.map(({ carrier }) => carrier));
  const faults: Fault[] = [];

  const check = (known: ReadonlySet<string>, value: string, path: string, expected: string): void => {
    if (known.has(value)) return;
    const file = originAt(origins, path);
    faults.push({ file, path, value, expected: `${expected} of the dataset`, ...hintFor(value, known) });
  };

  const checkReach = (policy: Pick<Subsidy, 'technologies' | 'countries'>, path: string): void => {
    if (policy.technologies !== 'all') {
      policy.technologies.forEach((code, i) => {
        check(technologies, code, `${path}.technologies.${i}`, 'a technology');
      });
    }
    if (policy.countries === 'world') return;
    policy.countries.forEach((code, i) => {
      check(places, code, `${path}.countries.${i}`, 'a country, bloc or region');
    });
  };

  scenario.countries?.forEach((code, i) => {
    check(countries, code, `countries.${i}`, 'a country');
  });
  for (const place of Object.keys(scenario.policies.carbonPrice.paths ?? {})) {
    check(places, place, `policies.carbonPrice.paths.${place}`, 'a country, bloc or region');
  }
  for (const technology of Object.keys(scenario.technologies)) {
    check(technologies, technology, `technologies.${technology}`, 'a technology');
  }
  scenario.policies.bans.forEach((ban, b) => {
    checkReach(ban, `policies.bans.${b}`);
  });
  scenario.policies.subsidies.forEach((subsidy, s) => {
    checkReach(subsidy, `policies.subsidies.${s}`);
    if (subsidy.carrier === undefined) return;
    check(carriers, subsidy.carrier, `policies.subsidies.${s}.carrier`, 'a carrier with a price');
  });
  const { source } = scenario.markets.hydrogen;
  const isUsed = dataset.recipes.some(({ input }) => input === HYDROGEN);
  if (source === 'electrolysis' && isUsed && dataset.electrolysers.length === 0) {
    const path = 'markets.hydrogen.source';
    const expected = 'given, as electrolysers.csv of the dataset has no row';
    faults.push({ file: originAt(origins, path), path, value: source, expected });
  }
  return faults;
}

/** Origin of the first value at or below a path. */
function originAt(origins: Readonly<Record<string, string>>, path: string): string {
  const below = Object.keys(origins).find((leaf) => leaf === path || leaf.startsWith(`${path}.`));
  return (below === undefined ? undefined : origins[below]) ?? 'scenario';
}
