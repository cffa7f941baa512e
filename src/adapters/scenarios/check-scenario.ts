import type { Dataset } from '../../domain/dataset.js';
import type { Fault } from '../faults.js';
import type { LoadedScenario } from './load-scenario.js';
import { hintFor } from './scenario-faults.js';

/** Names in a scenario that its dataset does not know: countries, blocs and technologies. */
export function checkScenario({ scenario, origins }: LoadedScenario, dataset: Dataset): readonly Fault[] {
  const countries = new Set<string>(dataset.countries.map(({ country }) => country));
  const blocs = dataset.countries.flatMap(({ region, blocs: own }) => [region, ...own]);
  const places = new Set<string>(['world', ...countries, ...blocs]);
  const technologies = new Set<string>(dataset.technologies.map(({ technology }) => technology));
  const faults: Fault[] = [];

  const check = (known: ReadonlySet<string>, value: string, path: string, expected: string): void => {
    if (known.has(value)) return;
    const file = originAt(origins, path);
    faults.push({ file, path, value, expected: `${expected} of the dataset`, ...hintFor(value, known) });
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
    ban.technologies.forEach((code, i) => {
      check(technologies, code, `policies.bans.${b}.technologies.${i}`, 'a technology');
    });
    if (ban.countries === 'world') return;
    ban.countries.forEach((code, i) => {
      check(places, code, `policies.bans.${b}.countries.${i}`, 'a country, bloc or region');
    });
  });
  return faults;
}

/** Origin of the first value at or below a path. */
function originAt(origins: Readonly<Record<string, string>>, path: string): string {
  const below = Object.keys(origins).find((leaf) => leaf === path || leaf.startsWith(`${path}.`));
  return (below === undefined ? undefined : origins[below]) ?? 'scenario';
}
