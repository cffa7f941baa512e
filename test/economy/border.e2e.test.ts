import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDataset } from '../../src/adapters/datasets/read-dataset.js';
import { runWorld } from './world-run.js';

const MINUTES = 5 * 60_000;
const WITHOUT = 'policies.borderAdjustment.enabled=false';
const ENDED = 'policies.freeAllocation.endYear=2030';

/** t of crude steel that the members of the European Union make in 2025 and 2035. */
const europeanSteel = async (members: ReadonlySet<string>, ...set: readonly string[]) => {
  const { years } = await runWorld('carbon-border', 'years.end=2035', ...set);
  const made = (year: number): number => {
    const { country, production } = years.find((each) => each.year === year)?.cleared.sales ?? {
      country: [],
      production: [],
    };
    return country.reduce((sum, code, i) => sum + (members.has(code) ? (production[i] ?? 0) : 0), 0);
  };
  return { first: made(2025), last: made(2035) };
};

describe.skipIf(!existsSync('data/plants.csv'))('when free allocation ends in a Union that goes ahead', () => {
  let shielded: Awaited<ReturnType<typeof europeanSteel>>;
  let open: Awaited<ReturnType<typeof europeanSteel>>;

  beforeAll(async () => {
    const { countries } = readDataset('data');
    const members = new Set<string>(countries.filter(({ blocs }) => blocs.includes('EU')).map((row) => row.country));
    shielded = await europeanSteel(members, ENDED);
    open = await europeanSteel(members, ENDED, WITHOUT);
  }, MINUTES);

  test('it makes less steel in 2035 without the border adjustment than with it', () => {
    expect(open.last).toBeLessThan(shielded.last);
  });

  test('and less than it did in 2025: production falls, and further than with it', () => {
    expect(open.last).toBeLessThan(open.first);
    expect(open.first - open.last).toBeGreaterThan(shielded.first - shielded.last);
  });
});
