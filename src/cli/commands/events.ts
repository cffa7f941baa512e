import { once } from 'node:events';
import { Command } from 'commander';
import type { RecordedLine } from '../../runs/whole-years.js';
import { closedPipe } from '../closed-pipe.js';
import { eventRow } from '../event-row.js';
import { withExamples } from '../examples.js';
import { EXIT } from '../exit-codes.js';
import { listenForInterruption } from '../interruption.js';
import { wholeNumber } from '../options.js';
import { warn } from '../output.js';

interface EventsOptions {
  readonly type?: string;
  readonly stream?: string;
  readonly from?: number;
  readonly until?: number;
  readonly follow?: true;
  readonly json?: true;
}

/** `steelsim events` */
export const eventsCommand = (): Command => {
  const command = new Command('events')
    .description('Show the events of a run: everything that happened, in order.')
    .argument('<run>', 'folder of a complete run, or with --follow of one in progress')
    .option('--type <pattern>', "an event's name, or a prefix such as 'furnace-group.*'")
    .option('--stream <id>', 'whose events: such as furnace-group/<id>')
    .option('--from <year>', 'first year', wholeNumber)
    .option('--until <year>', 'last year', wholeNumber)
    .option('--follow', 'wait for the years of a run in progress, and end with it; no year is shown before it is whole')
    .option('--json', 'print the lines of the log as they are: one JSON record a line')
    .action(events);
  return withExamples(command, [
    ["steelsim events results/net-zero --type 'furnace-group.*' --from 2030 --until 2032", 'what furnace groups did'],
    ["steelsim events results/net-zero --type 'project.*' --json", 'for a program'],
    ["steelsim events results/net-zero --follow --type 'market.*'", 'what a run in progress makes of its markets'],
  ]);
};

const events = async (run: string, { follow, ...options }: EventsOptions): Promise<void> => {
  const { followEvents, keepsSummary, queryEvents } = await import('../../bootstrap/query-events.js');
  const { json, ...query } = options;
  if (follow !== true) {
    const found = queryEvents({ run, ...query });
    if (keepsSummary(run))
      warn(`steelsim: ${run} holds a summary of its log (--events summary): decisions, changes of state and markets`);
    await show(found, json);
    return;
  }
  const interruption = listenForInterruption();
  try {
    await show(followEvents({ run, ...query }, interruption.signal), json);
    if (interruption.signal.aborted) process.exitCode ??= EXIT.interrupted;
  } finally {
    interruption.release();
  }
};

const show = async (found: AsyncIterable<RecordedLine>, json: true | undefined): Promise<void> => {
  let shown = 0;
  for await (const { record, line } of found) {
    if (closedPipe.aborted) return;
    shown += 1;
    const taken = process.stdout.write(`${json === true ? line : eventRow(record)}\n`);
    if (!taken && !(await drained())) return;
  }
  if (shown === 0) warn('steelsim: no event of the run is like that');
};

/** Waits until the reader has taken what was written; false when it has gone. */
const drained = async (): Promise<boolean> => {
  try {
    await once(process.stdout, 'drain', { signal: closedPipe });
    return true;
  } catch (error) {
    if (closedPipe.aborted) return false;
    throw error;
  }
};
