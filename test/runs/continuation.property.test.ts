import { describe, expect, it } from 'vitest';
import { foldYears } from '../../src/runs/fold-years.js';
import { simulateYears } from '../../src/runs/simulate-years.js';
import { FORGETFUL, tinyAssembly } from './tiny-world.js';

const HORIZON = ['years.end=2032'];

/**
 * The uninterrupted run is the expectation: whatever a year reads has to follow from the log, or a world that was folded
 * from the log of the years before would go on differently.
 */
describe('a run that goes on from its folded log', async () => {
  const whole = tinyAssembly(HORIZON);
  await simulateYears(whole, { keeper: FORGETFUL });
  const log = [...whole.kernel.log.read()];
  const years = [...new Set(log.map(({ year }) => Number(year)))];

  it.each(years.slice(1))('at the start of %i ends with the same log and the same years', async (from) => {
    const past = years.filter((year) => year < from);
    const history = log.filter(({ year }) => year < from);
    const assembly = tinyAssembly(HORIZON, { history });
    foldYears(
      assembly,
      past.map((year) => ({ year, records: history.filter((record) => Number(record.year) === year) })),
    );
    const simulated = await simulateYears(assembly, { keeper: FORGETFUL, from });
    expect(simulated.headlines.map(({ year }) => year)).toEqual(years.filter((year) => year >= from));
    expect(assembly.kernel.log.head).toBe(whole.kernel.log.head);
    expect(assembly.kernel.log.digest()).toBe(whole.kernel.log.digest());
    expect(assembly.records.view()).toEqual(whole.records.view());
  });
});
