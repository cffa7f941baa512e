import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDataset } from '../../src/adapters/datasets/read-dataset.js';
import { EVENT_CODECS } from '../../src/adapters/event-codecs/index.js';
import { keyedDraws } from '../../src/adapters/random/keyed-draws.js';
import { loadScenario } from '../../src/adapters/scenarios/load-scenario.js';
import type { CountryRow } from '../../src/domain/dataset.js';
import { PRODUCTS } from '../../src/domain/names.js';
import type { Ban, Scenario } from '../../src/domain/scenario.js';
import { assemble } from '../../src/runs/assemble.js';
import { simulateYears } from '../../src/runs/simulate-years.js';
import { outOfDate } from '../docs/made-from.js';
import { along, fleetOf, ledgerOf, youngIn, type Ledger } from './commitments-log.js';

/*
 * Dates, bans and limits in every shipped scenario, counted once more from the log of the run. Runs end in 2040, when
 * every limit has had its say (the quickstart too, which starts nothing in its own six years), or some years after the
 * last ban of the scenario has come into force.
 */

const SCENARIOS = [
  ['baseline', 2040],
  ['carbon-border', 2040],
  ['delayed-action', 2040],
  ['hydrogen-breakthrough', 2040],
  ['net-zero', 2040],
  ['no-new-coal', 2043],
  ['quickstart', 2040],
  ['scrap-rich', 2035],
] as const;

const MINUTES = 8 * 60_000;

interface Seen extends Ledger {
  readonly scenario: Scenario;
  readonly countries: ReadonlyMap<string, CountryRow>;
  /** Grounds on which something was refused. */
  readonly refusals: ReadonlySet<string>;
  /** Of the log by year. */
  readonly digests: Readonly<Record<string, string>>;
}

const dataset = existsSync('data/plants.csv') ? readDataset('data') : null;

const see = async (name: string, until: number): Promise<Seen> => {
  if (dataset === null) throw new Error('no data');
  const { scenario } = loadScenario(name, { scenariosDir: 'scenarios', until });
  const refusals = new Set<string>();
  const assembly = assemble(
    { dataset, scenario, draws: keyedDraws(scenario.seed) },
    {
      codecs: EVENT_CODECS,
      listener: (_group, _year, { outcome, excluded }) => {
        for (const { reason } of [outcome, ...excluded]) refusals.add(reason);
      },
    },
  );
  const fleet = fleetOf(assembly.world);
  const { log } = assembly.kernel;
  const { digests } = await simulateYears(assembly, { keeper: { keep: () => log.digest() } });
  const countries = new Map(dataset.countries.map((row) => [row.country as string, row]));
  return { scenario, countries, refusals, digests, ...ledgerOf(assembly.kernel.log.read(), fleet) };
};

/** Whether a ban reaches a country: itself, one of its blocs, its region, or the world. */
const reaches = ({ countries: places }: Ban, row: CountryRow): boolean =>
  places === 'world' || [row.country, row.region, ...row.blocs].some((name) => places.includes(name));

const bansOn = (
  { scenario, countries }: Seen,
  { technology, country, year }: { technology: string; country: string; year: number },
  scopes: readonly Ban['scope'][],
): readonly Ban[] =>
  scenario.policies.bans.filter((ban) => {
    const row = countries.get(country);
    const inForce = year >= ban.from && year <= (ban.until ?? Infinity);
    const named = (ban.technologies as readonly string[]).includes(technology) && scopes.includes(ban.scope);
    return inForce && named && row !== undefined && reaches(ban, row);
  });

const sumOf = (amounts: readonly { readonly capacity: number }[]): number =>
  amounts.reduce((sum, { capacity }) => sum + capacity, 0);

/** Floating point leaves so much between two sums of whole tonnes. */
const HAIR = 1 + 1e-9;

/** Every limit of every year with what was used of it, t/yr or tCO2 a year. */
interface Use {
  readonly limit: 'build-out' | 'existing sites' | 'diffusion' | 'storage';
  readonly about: string;
  readonly year: number;
  readonly used: number;
  readonly room: number;
}

const buildOutOf = ({ scenario, started, before }: Seen): readonly Use[] => {
  const { limits, multiplier, existingSiteShare } = scenario.constraints.buildOut;
  return [...before.keys()].flatMap((year) =>
    PRODUCTS.flatMap((product): Use[] => {
      const room = along(limits[product], year) * multiplier;
      const all = started.filter((each) => each.year === year && each.product === product);
      const place = { about: product, year };
      const atSites = sumOf(all.filter(({ atSite }) => atSite));
      return [
        { limit: 'build-out', ...place, used: sumOf(all), room },
        { limit: 'existing sites', ...place, used: atSites, room: room * existingSiteShare },
      ];
    }),
  );
};

const diffusionOf = ({ scenario, started, before }: Seen): readonly Use[] => {
  const { growth, seed, atScale } = scenario.constraints.diffusion;
  if (dataset === null) return [];
  const young = [...youngIn(dataset, atScale)];
  return [...before].flatMap(([year, standing]) =>
    young.map((technology): Use => {
      const used = sumOf(started.filter((each) => each.year === year && each.technology === technology));
      const room = Math.max(seed, growth * (standing.get(technology) ?? 0));
      return { limit: 'diffusion', about: technology, year, used, room };
    }),
  );
};

const storageOf = ({ scenario, captured }: Seen): readonly Use[] => {
  const paths = new Map<string, Record<string, number>>();
  for (const { region, year, value } of dataset?.co2Storage ?? [])
    paths.set(region, { ...paths.get(region), [year]: value });
  return [...captured].flatMap(([year, byCountry]) =>
    [...byCountry].map(([country, used]): Use => {
      const room = along(paths.get(country) ?? {}, year) * scenario.constraints.co2Storage.multiplier;
      return { limit: 'storage', about: country, year, used, room };
    }),
  );
};

const usesOf = (seen: Seen): readonly Use[] => [...buildOutOf(seen), ...diffusionOf(seen), ...storageOf(seen)];

describe.skipIf(dataset === null)('in every shipped scenario', () => {
  const runs = new Map<string, Seen>();
  const run = (name: string): Seen => {
    const seen = runs.get(name);
    if (seen === undefined) throw new Error(`${name} has not run`);
    return seen;
  };

  beforeAll(async () => {
    for (const [name, until] of SCENARIOS) runs.set(name, await see(name, until));
  }, MINUTES);

  test.each(SCENARIOS)('the pictures of the documentation show the run of today (%s)', (name, until) => {
    const digest = run(name).digests[until];
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(outOfDate(name, { [until]: digest ?? '' })).toEqual([]);
  });

  test.each(SCENARIOS)('no furnace is started before its technology is there, nor after it is gone (%s)', (name) => {
    const { scenario, started } = run(name);
    const first = new Map(dataset?.technologies.map((row) => [row.technology, row.availableFrom]));
    const outside = started.filter(({ technology, year }) => {
      const { availableFrom, availableUntil = Infinity } = scenario.technologies[technology] ?? {};
      return year < (availableFrom ?? first.get(technology) ?? Infinity) || year > availableUntil;
    });
    expect(started.length).toBeGreaterThan(0);
    expect(outside).toEqual([]);
  });

  test.each(SCENARIOS)('no furnace is started or relined against a ban (%s)', (name) => {
    const seen = run(name);
    expect(seen.started.filter((each) => bansOn(seen, each, ['new', 'renovation']).length > 0)).toEqual([]);
    expect(seen.relined.filter((each) => bansOn(seen, each, ['renovation']).length > 0)).toEqual([]);
    expect(seen.relined.length).toBeGreaterThan(0);
  });

  test.each(SCENARIOS)('no limit on construction, diffusion or CO2 storage is exceeded (%s)', (name) => {
    const uses = usesOf(run(name));
    expect(uses.some(({ used }) => used > 0)).toBe(true);
    expect(uses.filter(({ used, room }) => used > room * HAIR)).toEqual([]);
  });

  test.each(['build-out', 'existing sites', 'diffusion', 'storage'] as const)(
    'the limit of %s binds in one of them: nine tenths of it are used in some year',
    (limit) => {
      const uses = [...runs.values()].flatMap(usesOf).filter((each) => each.limit === limit && each.room > 0);
      expect(Math.max(...uses.map(({ used, room }) => used / room))).toBeGreaterThan(0.9);
    },
  );

  test('each kind of limit has stopped somebody', () => {
    const refusals = new Set([...runs.values()].flatMap((seen) => [...seen.refusals]));
    expect([...refusals]).toEqual(
      expect.arrayContaining(['build-out-limit', 'diffusion-limit', 'storage-limit', 'banned', 'not-available']),
    );
  });
});
