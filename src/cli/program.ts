import { Command } from 'commander';
import { packageVersion } from '../adapters/installation.js';
import { branchCommand } from './commands/branch.js';
import { calibrateCommand } from './commands/calibrate.js';
import { compareCommand } from './commands/compare.js';
import { dataCommand } from './commands/data.js';
import { deadLettersCommand } from './commands/dead-letters.js';
import { doctorCommand } from './commands/doctor.js';
import { eventsCommand } from './commands/events.js';
import { explainCommand } from './commands/explain.js';
import { replayCommand } from './commands/replay.js';
import { reportCommand } from './commands/report.js';
import { runCommand } from './commands/run.js';
import { scenarioCommand } from './commands/scenario.js';
import { sweepCommand } from './commands/sweep.js';
import { withExamples } from './examples.js';

/** The whole command line. Each command loads what it works with when it is called, so that help is quick. */
export const steelsim = (): Command => {
  const program = new Command('steelsim')
    .description("Simulates how the world's steel industry decarbonises.")
    .version(packageVersion(), '-V, --version', 'print the version')
    .showSuggestionAfterError(true)
    .showHelpAfterError('(add --help for what is possible)');
  withExamples(program, [
    ['steelsim run quickstart', 'one country in a moment, to see every output'],
    ['steelsim run net-zero --set policies.carbonPrice.multiplier=1.5', 'the world under a higher carbon price'],
    ['steelsim scenario list', 'what can be run'],
  ]);
  const commands = [
    runCommand(),
    sweepCommand(),
    branchCommand(),
    explainCommand(),
    compareCommand(),
    eventsCommand(),
    deadLettersCommand(),
    replayCommand(),
    reportCommand(),
    calibrateCommand(),
    scenarioCommand(),
    dataCommand(),
    doctorCommand(),
  ];
  for (const command of commands) program.addCommand(command);
  return exitByThrowing(program);
};

/** Usage errors are thrown like all others, so that one place decides about exit codes. */
const exitByThrowing = (command: Command): Command => {
  command.exitOverride();
  for (const sub of command.commands) {
    sub.copyInheritedSettings(command);
    exitByThrowing(sub);
  }
  return command;
};
