import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EventCatalogue } from '../../domain/events.js';
import type { Recorded } from '../../kernel/index.js';
import type { EventStoreKind } from '../../runs/admission.js';
import { EVENTS_FILE } from '../exports/event-lines.js';
import { MANIFEST_FILE } from '../run-folders/folder-state.js';
import { beside } from '../run-folders/staged-outputs.js';
import type { LogPlaces } from './jsonl-log.js';
import { JsonlStore } from './jsonl-store.js';
import type { RunStore } from './run-store.js';

/** The log of each store in a run's folder. */
export const LOG_FILES: Readonly<Record<EventStoreKind, string>> = { jsonl: EVENTS_FILE, sqlite: 'events.sqlite' };

/** Where the log of a run in JSONL grows, and the journal that says which years of it are whole. */
export const growingLog = (dir: string): LogPlaces => ({
  log: beside(dir, EVENTS_FILE),
  journal: join(dir, '.events.journal.jsonl'),
});

/** Removes what an unfinished run has left of its log, in whichever store. */
export const removeGrowingLogs = (dir: string): undefined => {
  const { journal } = growingLog(dir);
  const logs = Object.values(LOG_FILES).map((file) => beside(dir, file));
  for (const path of [journal, ...logs]) rmSync(path, { force: true });
};

/**
 * A process that was killed while it put outputs in their places may have moved the log already. Without a manifest the
 * run did not end: its log goes back to where it grew.
 */
const takeBack = (dir: string, file: string): undefined => {
  const [grown, placed] = [beside(dir, file), join(dir, file)];
  if (existsSync(grown) || !existsSync(placed) || existsSync(join(dir, MANIFEST_FILE))) return;
  renameSync(placed, grown);
};

/**
 * Opens the log of a run in its folder, which this process has locked: with the years that are there when it `resumes`,
 * from nothing otherwise.
 */
export const openRunStore = (dir: string, run: string, resumes: boolean): RunStore<EventCatalogue> => {
  if (resumes) takeBack(dir, EVENTS_FILE);
  else removeGrowingLogs(dir);
  const store = new JsonlStore<EventCatalogue>(
    () => growingLog(dir),
    (raw) => raw as Recorded<EventCatalogue>,
  );
  const log = store.opened(run);
  return {
    log: store,
    recovered: log.recovered,
    keepLetters: (list) => {
      log.letters.from(list);
    },
    head: () => log.committed,
    finish: () => store.finish(run),
    close: () => {
      store.close();
    },
  };
};
