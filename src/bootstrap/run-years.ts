import { EVENT_CODECS } from '../adapters/event-codecs/index.js';
import type { RecoveredLog, RunStore } from '../adapters/event-stores/run-store.js';
import { auditFor } from '../adapters/logging/audit.js';
import { SILENT } from '../adapters/logging/logger.js';
import { publishTo } from '../adapters/publishers/publish-to.js';
import { keyedDraws } from '../adapters/random/keyed-draws.js';
import type { Inputs } from '../adapters/read-inputs.js';
import { noteUnfinished } from '../adapters/run-folders/unfinished-run.js';
import type { PastAssumptions } from '../domain/assumptions/past.js';
import { found } from '../domain/errors.js';
import type { EventCatalogue } from '../domain/events.js';
import type { DeadLetter, Seq, Tally } from '../kernel/index.js';
import type { EventStoreKind } from '../runs/admission.js';
import { assemble } from '../runs/assemble.js';
import type { Assembly } from '../runs/assemble.js';
import { runIdOf } from '../runs/identity.js';
import { simulateYears } from '../runs/simulate-years.js';
import type { RecordKeeper, SimulatedYears } from '../runs/simulate-years.js';
import { describeDamage, foldRecorded } from './recorded-years.js';
import type { RunCompany } from './run-request.js';

/** What the years of a run are simulated with. */
export interface YearsToRun {
  readonly inputs: Inputs;
  readonly company: RunCompany;
  readonly folder: string;
  /** Where its log grows; undefined for a run that keeps none. */
  readonly store: RunStore<EventCatalogue> | undefined;
  readonly eventStore: EventStoreKind;
  readonly tally: Tally | undefined;
  /** Assumptions that held in years before; none otherwise. */
  readonly past?: readonly PastAssumptions[] | undefined;
}

/** A run whose last year has closed, with the dead letters of all its years. */
export interface RunOfFolder {
  readonly assembly: Assembly;
  readonly simulated: SimulatedYears;
  readonly letters: readonly DeadLetter[];
}

const NOTHING: RecoveredLog<EventCatalogue> = { years: [], records: [], letters: [], damage: undefined };

const assembleWith = ({ inputs, company, store, tally, past = [] }: YearsToRun): Assembly => {
  const { dataset, loaded, identity } = inputs;
  const { log = SILENT, consumers = [], sinks = [] } = company;
  const run = runIdOf(identity);
  const publishing = { run, source: `steelsim/${identity.model}`, now: () => new Date().toISOString() };
  const { records } = store?.recovered ?? NOTHING;
  return assemble(
    { dataset, scenario: loaded.scenario, past, draws: keyedDraws(loaded.scenario.seed) },
    {
      consumers: [...consumers, ...auditFor(log)],
      probe: tally,
      outbox: {
        run,
        ...(store !== undefined && { durable: store.log }),
        head: records.length as Seq,
        publishers: sinks.map((sink) => publishTo(sink, publishing)),
      },
      history: records,
      codecs: EVENT_CODECS,
    },
  );
};

/** The store has taken the records of the year when it closes; with the first, the folder says whose years it holds. */
const keeperOf = (
  { inputs: { identity }, folder, store, eventStore }: YearsToRun,
  { kernel: { log } }: Assembly,
): RecordKeeper => {
  if (store === undefined) return { keep: () => log.digest() };
  let noted = store.recovered.years.length > 0;
  return {
    keep: () => {
      if (!noted) noteUnfinished(folder, { identity, eventStore });
      noted = true;
      return found(store.head(), 'year-not-committed', { folder }).digest;
    },
  };
};

/**
 * Folds the years that the store holds and simulates the others. Throws `NotResumedError`, `RunInterruptedError` and
 * `RunFailedError`.
 */
export const runYears = async (given: YearsToRun): Promise<RunOfFolder> => {
  const { signal, begun, resumed, yearClosed } = given.company;
  const recovered = given.store?.recovered ?? NOTHING;
  const { years, damage, letters } = recovered;
  const assembly = assembleWith(given);
  given.store?.keepLetters(() => assembly.kernel.deadLetters);
  const past = foldRecorded(assembly, recovered);
  const { start, end } = assembly.given.scenario.years;
  const after = years.at(-1)?.year;
  if (after !== undefined) resumed?.({ after, damage: damage && describeDamage(damage) });
  const from = after === undefined ? start : after + 1;
  if (from <= end) begun?.({ start: from, end });
  const coming = await simulateYears(assembly, { keeper: keeperOf(given, assembly), signal, from, yearClosed });
  return {
    assembly,
    simulated: {
      headlines: [...past.headlines, ...coming.headlines],
      digests: { ...past.digests, ...coming.digests },
    },
    letters: [...letters, ...assembly.kernel.deadLetters],
  };
};
