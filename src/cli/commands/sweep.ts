import { Command } from 'commander';
import { withExamples } from '../examples.js';
import { analyseCommand } from './sweep/analyse.js';
import { mergeCommand } from './sweep/merge.js';
import { planCommand } from './sweep/plan.js';
import { rerunCommand } from './sweep/rerun.js';
import { runCommand } from './sweep/run.js';
import { schemaCommand } from './sweep/schema.js';
import { statusCommand } from './sweep/status.js';

/** `steelsim sweep` */
export const sweepCommand = (): Command => {
  const command = new Command('sweep').description('Run a scenario many times over uncertain values.');
  const commands = [
    planCommand(),
    runCommand(),
    statusCommand(),
    mergeCommand(),
    analyseCommand(),
    rerunCommand(),
    schemaCommand(),
  ];
  for (const each of commands) command.addCommand(each);
  return withExamples(command, [
    ['steelsim sweep plan quickstart', 'how many runs, how long, how much disk'],
    ['steelsim sweep run quickstart --jobs 2', 'run them; the same command continues when it was stopped'],
    ['steelsim sweep status quickstart', 'how far it is'],
    ['steelsim sweep analyse quickstart', 'which parameters drive the answer'],
  ]);
};
