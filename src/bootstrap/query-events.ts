import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { growingFile, logFileIn } from '../adapters/event-stores/log-files.js';
import type { Fault } from '../adapters/faults.js';
import { BadInputError } from '../adapters/faults.js';
import { completeRun, isRun } from '../adapters/run-folders/complete-run.js';
import { MANIFEST_FILE } from '../adapters/run-folders/folder-state.js';
import { followedLog } from '../adapters/run-folders/followed-log.js';
import { partOfLog } from '../adapters/run-folders/whole-log.js';
import { writerOf } from '../adapters/run-folders/lock.js';
import { logText } from '../adapters/run-folders/log-text.js';
import { EVENT_NAMES } from '../handlers/types.js';
import { matches, nearestName, patternsOf } from '../kernel/index.js';
import { levelOf } from '../runs/event-levels.js';
import type { EventQuery } from '../runs/event-query.js';
import { isAskedFor } from '../runs/event-query.js';
import { recordIn } from '../runs/log-record.js';
import type { RecordedLine } from '../runs/whole-years.js';
import { wholeYears } from '../runs/whole-years.js';

/** Which events of which run. Paths are relative to the working directory. */
export interface EventsRequest extends EventQuery {
  /** Folder of a complete run. */
  readonly run: string;
}

const NAMES = Object.keys(EVENT_NAMES);

/** A folder with a manifest and without its log has lost the log, which is what there is to say. */
const missingLog = (run: string): Fault | undefined => {
  const log = join(run, logFileIn(run));
  if (!existsSync(join(run, MANIFEST_FILE)) || existsSync(log)) return undefined;
  return { file: log, expected: 'the event log of the run' };
};

const faultsOf = ({ run, type, from, until }: EventsRequest, follow: boolean): readonly Fault[] => {
  const faults: Fault[] = [];
  if (follow && existsSync(growingFile(run, 'sqlite')))
    faults.push({ file: growingFile(run, 'sqlite'), expected: 'a log in lines: one in a database cannot be followed' });
  const manifest = completeRun(run);
  const isWritten = follow && writerOf(run) !== undefined;
  if (!isRun(manifest)) {
    if (!isWritten) faults.push(missingLog(run) ?? manifest);
  } else if (levelOf(manifest) === 'none' && !isWritten) faults.push(partOfLog(run, manifest));
  if (type !== undefined && !NAMES.some((name) => matches(type, name))) {
    const hint = nearestName(
      type,
      patternsOf(NAMES).filter((pattern) => pattern !== '*'),
    );
    const expected = 'the name of an event, or a prefix such as furnace-group.*';
    faults.push({ file: '--type', value: type, expected, ...(hint !== undefined && { hint }) });
  }
  if (from !== undefined && until !== undefined && from > until)
    faults.push({ file: '--from', value: String(from), expected: `a year that is not after --until ${until}` });
  return faults;
};

/** Whether a folder holds no more than the summary of its run's log. */
export const keepsSummary = (run: string): boolean => {
  const manifest = completeRun(run);
  return isRun(manifest) && levelOf(manifest) === 'summary';
};

/**
 * The events of a recorded run that a query asks for, in the order of the log, read as they are taken. Throws
 * `BadInputError` with all faults of the request at once, before the first event, and `UnreadableEventError` for a line that is no
 * record when it comes to it.
 */
export const queryEvents = (request: EventsRequest): AsyncGenerator<RecordedLine> => {
  const faults = faultsOf(request, false);
  if (faults.length > 0) throw new BadInputError(faults);
  return foundIn(request);
};

async function* foundIn(request: EventsRequest): AsyncGenerator<RecordedLine> {
  const log = { ...logText(request.run), isPart: keepsSummary(request.run) };
  let row = 0;
  for await (const line of log.lines()) {
    row += 1;
    const record = recordIn(line, row, log);
    if (isAskedFor(record, request)) yield { record, line };
  }
}

/**
 * The events of a run that a query asks for, as the years of the run close; of a complete run all at once. Ends with the run, and
 * when the signal is aborted. Throws like `queryEvents`, and `RunEndedError` when the run ends without results.
 */
export const followEvents = (request: EventsRequest, signal: AbortSignal): AsyncGenerator<RecordedLine> => {
  const faults = faultsOf(request, true);
  if (faults.length > 0) throw new BadInputError(faults);
  const isOver = writerOf(request.run) === undefined && isRun(completeRun(request.run));
  return isOver ? foundIn(request) : followedIn(request, signal);
};

async function* followedIn(request: EventsRequest, signal: AbortSignal): AsyncGenerator<RecordedLine> {
  const log = followedLog(request.run);
  try {
    for await (const year of wholeYears(log.lines(signal), log)) {
      for (const each of year) if (isAskedFor(each.record, request)) yield each;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
