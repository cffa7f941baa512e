import { once } from 'node:events';
import { Command } from 'commander';
import { closedPipe } from '../closed-pipe.js';
import { eventRow } from '../event-row.js';
import { withExamples } from '../examples.js';
import { wholeNumber } from '../options.js';
import { warn } from '../output.js';

interface EventsOptions {
  readonly type?: string;
  readonly stream?: string;
  readonly from?: number;
  readonly until?: number;
  readonly json?: true;
}

/** `steelsim events` */
export const eventsCommand = (): Command => {
  const command = new Command('events')
    .description('Show the events of a recorded run: everything that happened, in order.')
    .argument('<run>', 'folder of a complete run')
    .option('--type <pattern>', "an event's name, or a prefix such as 'furnace-group.*'")
    .option('--stream <id>', 'whose events: such as furnace-group/<id>')
    .option('--from <year>', 'first year', wholeNumber)
    .option('--until <year>', 'last year', wholeNumber)
    .option('--json', 'print the lines of the log as they are: one JSON record a line')
    .action(events);
  return withExamples(command, [
    ["steelsim events results/net-zero --type 'furnace-group.*' --from 2030 --until 2032", 'what furnace groups did'],
    ["steelsim events results/net-zero --type 'project.*' --json", 'for a program'],
  ]);
};

const events = async (run: string, { json, ...query }: EventsOptions): Promise<void> => {
  const { queryEvents } = await import('../../bootstrap.js');
  let shown = 0;
  for await (const { record, line } of queryEvents({ run, ...query })) {
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
