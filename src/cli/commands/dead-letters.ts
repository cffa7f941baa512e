import { Command, Option } from 'commander';
import type { LogLevel } from '../../adapters/logging/logger.js';
import { LOG_LEVELS } from '../../adapters/logging/logger.js';
import { withExamples } from '../examples.js';
import { EXIT } from '../exit-codes.js';
import { say, sayJson, warn } from '../output.js';

const RUN = ['<run>', 'folder of a complete run'] as const;

/** `steelsim dead-letters` */
export const deadLettersCommand = (): Command => {
  const command = new Command('dead-letters').description('Messages of a run that a consumer could not process.');
  const listing = new Command('list')
    .description('Show the messages that could not be processed, and why.')
    .argument(...RUN)
    .option('--json', 'print them as JSON, each with its event')
    .action(list);
  const purging = new Command('purge')
    .description('Remove them; the manifest of the run then counts none.')
    .argument(...RUN)
    .action(purge);
  const redriving = new Command('redrive')
    .description(
      'Hand them again to their consumers. The program itself has one, the audit of its log; programs that use the library bring their own.',
    )
    .argument(...RUN)
    .addOption(new Option('--log-level <level>', 'what to log on stderr').choices(LOG_LEVELS).default('debug'))
    .action(redrive);
  withExamples(listing, [['steelsim dead-letters list results/baseline --json', 'for a program']]);
  withExamples(purging, [['steelsim dead-letters purge results/baseline', 'when they have been looked at']]);
  withExamples(redriving, [['steelsim dead-letters redrive results/baseline', 'try the audit again']]);
  for (const each of [listing, redriving, purging]) command.addCommand(each);
  return withExamples(command, [['steelsim dead-letters list results/baseline', 'what went wrong beside the run']]);
};

const none = (run: string): string => `${run} has no dead letters`;

const list = async (run: string, { json }: { readonly json?: true }): Promise<void> => {
  const { deadLettersOf } = await import('../../bootstrap/dead-letters.js');
  const letters = deadLettersOf(run);
  if (json === true) sayJson(letters);
  else if (letters.length === 0) say(none(run));
  else {
    const { deadLettersTable } = await import('../dead-letters-table.js');
    say(deadLettersTable(letters));
  }
};

const purge = async (run: string): Promise<void> => {
  const { purgeDeadLetters } = await import('../../bootstrap/dead-letters.js');
  const { length } = purgeDeadLetters(run);
  say(length === 0 ? none(run) : `${length} removed`);
};

const redrive = async (run: string, { logLevel }: { readonly logLevel: LogLevel }): Promise<void> => {
  const [{ redriveDeadLetters }, { auditFor }, { openLog }] = await Promise.all([
    import('../../bootstrap/dead-letters.js'),
    import('../../adapters/logging/audit.js'),
    import('../../adapters/logging/logger.js'),
  ]);
  const { processed, failed, unclaimed } = redriveDeadLetters(run, auditFor(openLog(logLevel)));
  if (processed.length + failed.length + unclaimed.length === 0) {
    say(none(run));
    return;
  }
  say(`${processed.length} processed, ${failed.length + unclaimed.length} left`);
  for (const name of new Set(unclaimed.map(({ subscriber }) => subscriber)))
    warn(`steelsim: no consumer called ${name} is here: its messages stay`);
  for (const { subscriber, seq, errors } of failed)
    warn(`steelsim: ${subscriber} failed again on event ${seq}: ${errors[0]?.message ?? ''}`);
  if (failed.length + unclaimed.length > 0) process.exitCode = EXIT.failed;
};
