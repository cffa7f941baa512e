import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStoreKind } from '../../runs/admission.js';
import { EVENTS_FILE } from '../exports/event-lines.js';
import { beside } from '../run-folders/staged-outputs.js';
import type { LogPlaces } from './jsonl-log.js';

/** The log of each store in a run's folder. */
export const LOG_FILES: Readonly<Record<EventStoreKind, string>> = { jsonl: EVENTS_FILE, sqlite: 'events.sqlite' };

/** The name of the log in the folder of a complete run; that of lines where there is none. */
export const logFileIn = (dir: string): string =>
  existsSync(join(dir, LOG_FILES.sqlite)) ? LOG_FILES.sqlite : LOG_FILES.jsonl;

/** Where the log of a run grows until the run is complete. */
export const growingFile = (dir: string, kind: EventStoreKind): string => beside(dir, LOG_FILES[kind]);

/** Where the log of a run in lines grows, and the journal that says which years of it are whole. */
export const growingLog = (dir: string): LogPlaces => ({
  log: growingFile(dir, 'jsonl'),
  journal: join(dir, '.events.journal.jsonl'),
});

/** Where the summary of a log is written while all of it still stands where it grew: without that a run could not go on. */
export const summaryFile = (dir: string, kind: EventStoreKind): string => join(dir, `.${LOG_FILES[kind]}.summary`);
