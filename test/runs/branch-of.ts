import { keyedDraws } from '../../src/adapters/random/keyed-draws.js';
import type { PastAssumptions } from '../../src/domain/assumptions/past.js';
import type { EventCatalogue } from '../../src/domain/events.js';
import type { Recorded } from '../../src/kernel/index.js';
import type { Assembly, KernelSurroundings } from '../../src/runs/assemble.js';
import { assemble } from '../../src/runs/assemble.js';
import { foldYears } from '../../src/runs/fold-years.js';
import { simulateYears } from '../../src/runs/simulate-years.js';
import type { Inputs } from './run-of.js';
import { FORGETFUL } from './tiny-world.js';

/** The records of a run, and those of them before a year. */
export const logOf = ({ kernel }: Assembly, before = Infinity): readonly Recorded<EventCatalogue>[] =>
  [...kernel.log.read()].filter(({ year }) => year < before);

/** Folds a log into an assembly year by year. */
export const folded = (assembly: Assembly, log: readonly Recorded<EventCatalogue>[]): Assembly => {
  const years = [...new Set(log.map(({ year }) => Number(year)))];
  const { failure } = foldYears(
    assembly,
    years.map((year) => ({ year, records: log.filter((record) => Number(record.year) === year) })),
  );
  if (failure !== undefined) throw new Error(`${failure.year}: ${failure.because}`);
  return assembly;
};

/** Folds a log into a world that was founded under what held first, and goes on from `from` to the end. */
export const continued = async (
  { dataset, scenario, past }: Inputs & { readonly past: readonly PastAssumptions[] },
  log: readonly Recorded<EventCatalogue>[],
  from: number,
  surroundings: KernelSurroundings = {},
): Promise<Assembly> => {
  const inputs = { dataset, scenario, past, draws: keyedDraws(scenario.seed) };
  const assembly = folded(assemble(inputs, { ...surroundings, history: log }), log);
  await simulateYears(assembly, { keeper: FORGETFUL, from });
  return assembly;
};
