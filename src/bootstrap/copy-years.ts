import { openRunStore } from '../adapters/event-stores/open-run-store.js';
import { noteUnfinished } from '../adapters/run-folders/unfinished-run.js';
import type { PastAssumptions } from '../domain/assumptions/past.js';
import type { Seq } from '../kernel/index.js';
import type { UnfinishedRun } from '../runs/admission.js';
import type { YearOfLog } from '../runs/fold-years.js';
import { runIdOf } from '../runs/identity.js';
import type { Manifest } from '../runs/manifest.js';

/** What a branch has of its parent. */
export interface SharedPast {
  readonly years: readonly YearOfLog[];
  /** The assumptions under which these years were lived. */
  readonly past: readonly PastAssumptions[];
  /** What its manifest says of its descent. */
  readonly marks: Pick<Manifest, 'branch' | 'scenarioFiles'>;
}

/** Copies years into the log that begins in a folder, which then stands as if the run had been interrupted after them. */
export const copyYears = async (
  folder: string,
  { identity, eventStore }: UnfinishedRun,
  years: readonly YearOfLog[],
): Promise<undefined> => {
  const run = runIdOf(identity);
  const store = openRunStore(folder, { run, kind: eventStore, resumes: false });
  try {
    let head: Seq | 0 = 0;
    for (const { records } of years) head = await store.log.commit(run, [...records], head);
  } finally {
    store.close();
  }
  noteUnfinished(folder, { identity, eventStore });
};
