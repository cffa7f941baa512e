import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { setTimeout } from 'node:timers/promises';
import { StructuredError } from '../../kernel/index.js';
import { levelOf } from '../../runs/event-levels.js';
import { growingFile } from '../event-stores/log-files.js';
import { EVENTS_FILE } from '../exports/event-lines.js';
import { completeRun, isRun } from './complete-run.js';
import { writerOf } from './lock.js';

/** A run that was followed has ended without results. */
export class RunEndedError extends StructuredError {
  readonly code = 'run.ended';
}

const PIECE = 1 << 16;
/** ms between two looks. */
const PAUSE = 100;

/** Reads the lines of a file that somebody else is writing, each once, when it is whole. The file may be renamed meanwhile. */
class Lines {
  private readonly file: number;
  private readonly decoder = new StringDecoder('utf8');
  private readonly piece = Buffer.alloc(PIECE);
  private open = '';

  constructor(path: string) {
    this.file = openSync(path, 'r');
  }

  *new(): Generator<string> {
    for (let read = readSync(this.file, this.piece); read > 0; read = readSync(this.file, this.piece)) {
      const [first = '', ...others] = this.decoder.write(this.piece.subarray(0, read)).split('\n');
      this.open += first;
      for (const next of others) {
        yield this.open;
        this.open = next;
      }
    }
  }

  close(): undefined {
    closeSync(this.file);
  }
}

/** The log where it grows; where it stands at last when the run was faster. */
const openedIn = (folder: string, ended: boolean): Lines | undefined => {
  const path = ended ? join(folder, EVENTS_FILE) : growingFile(folder, 'jsonl');
  return existsSync(path) ? new Lines(path) : undefined;
};

/** The lines of a log as they come. */
export interface FollowedLog {
  readonly name: string;
  /** Whether it is a part of the log shows only when the run has ended. */
  readonly isPart: true;
  /** End with the run. Throw `RunEndedError` when it ends without results, and the reason of a signal that is aborted. */
  lines(signal: AbortSignal): AsyncIterable<string>;
}

const waited = async (signal: AbortSignal): Promise<boolean> => {
  try {
    await setTimeout(PAUSE, undefined, { signal });
    return true;
  } catch {
    return false; // only the signal ends the pause early
  }
};

async function* linesIn(folder: string, signal: AbortSignal): AsyncGenerator<string> {
  const pid = writerOf(folder)?.pid;
  let log: Lines | undefined;
  let count = 0;
  try {
    do {
      // Asked before the log is read: what an ended run has written is all there then.
      const writer = writerOf(folder);
      const ended = writer?.isAlive !== true || writer.pid !== pid;
      log ??= openedIn(folder, ended && writer === undefined);
      for (const line of log?.new() ?? []) {
        count += 1;
        yield line;
      }
      if (!ended) continue;
      const run = completeRun(folder);
      if (writer === undefined && isRun(run)) {
        if (levelOf(run) === 'none')
          throw new RunEndedError(`${folder}: the run kept no log (--events none)`, { folder });
        if ([run.counts.events, run.outputs[EVENTS_FILE]?.rows].includes(count)) return;
      }
      const how = writer === undefined ? 'has ended' : 'no longer runs';
      throw new RunEndedError(`${folder}: process ${pid ?? '?'} ${how}, and the run is not complete`, { folder, pid });
    } while (await waited(signal));
    signal.throwIfAborted();
  } finally {
    log?.close();
  }
}

/** The log of a run in a folder, whether it is complete or in progress. */
export const followedLog = (folder: string): FollowedLog => ({
  name: join(folder, EVENTS_FILE),
  isPart: true,
  lines: (signal) => linesIn(folder, signal),
});
