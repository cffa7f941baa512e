import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EventCatalogue } from '../../domain/events.js';
import type { EventStoreKind } from '../../runs/admission.js';
import { decodeRecord } from '../event-codecs/decode-record.js';
import { MANIFEST_FILE } from '../run-folders/folder-state.js';
import { JsonlStore } from './jsonl-store.js';
import { LOG_FILES, growingFile, growingLog, summaryFile } from './log-files.js';
import { openSqlite } from './open-sqlite.js';
import type { RunStore } from './run-store.js';
import { removeSqlite } from './sqlite-file.js';

/** Which log to open: of which run, in which store, with the years that are there or from nothing. */
export interface StoreRequest {
  readonly run: string;
  readonly kind: EventStoreKind;
  readonly resumes: boolean;
}

/** Removes what an unfinished run has left of its log, in whichever store. */
export const removeGrowingLogs = (dir: string): undefined => {
  const { log, journal } = growingLog(dir);
  for (const path of [log, journal, summaryFile(dir, 'jsonl')]) rmSync(path, { force: true });
  for (const path of [growingFile(dir, 'sqlite'), summaryFile(dir, 'sqlite')]) removeSqlite(path);
};

/**
 * A process that was killed while it put outputs in their places may have moved the log already. Without a manifest the
 * run did not end: its log goes back to where it grew.
 */
const takeBack = (dir: string, kind: EventStoreKind): undefined => {
  const [grown, placed] = [growingFile(dir, kind), join(dir, LOG_FILES[kind])];
  if (existsSync(grown) || !existsSync(placed) || existsSync(join(dir, MANIFEST_FILE))) return;
  renameSync(placed, grown);
};

const openJsonl = (dir: string, run: string): RunStore<EventCatalogue> => {
  const store = new JsonlStore<EventCatalogue>(() => growingLog(dir), decodeRecord);
  const { recovered, end } = store.opened(run);
  return {
    log: store,
    recovered,
    keepLetters: (list) => {
      end.letters.from(list);
    },
    head: () => end.committed,
    finish: () => store.finish(run),
    close: () => {
      store.close();
    },
  };
};

/** Opens the log of a run in its folder, which this process has locked. */
export const openRunStore = (dir: string, { run, kind, resumes }: StoreRequest): RunStore<EventCatalogue> => {
  if (resumes) takeBack(dir, kind);
  else removeGrowingLogs(dir);
  return kind === 'jsonl' ? openJsonl(dir, run) : openSqlite(growingFile(dir, kind), run, decodeRecord);
};
