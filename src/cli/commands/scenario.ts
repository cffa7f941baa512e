import { Command } from 'commander';
import { SHIPPED_SCENARIOS } from '../../adapters/installation.js';
import { withExamples } from '../examples.js';
import { say, sayJson } from '../output.js';

/** `steelsim scenario` */
export const scenarioCommand = (): Command => {
  const list = new Command('list')
    .description('List the shipped scenarios.')
    .option('--json', 'print as JSON')
    .action(listShipped);
  withExamples(list, [['steelsim scenario list', 'names and descriptions']]);
  const command = new Command('scenario').description('Look at scenarios.').addCommand(list);
  return withExamples(command, [['steelsim scenario list', 'what can be run']]);
};

const WIDTH = 96;

const listShipped = async ({ json }: { json?: true }): Promise<void> => {
  const { listScenarios } = await import('../../adapters/scenarios/list-scenarios.js');
  const scenarios = listScenarios(SHIPPED_SCENARIOS);
  if (json === true) {
    sayJson(scenarios);
    return;
  }
  for (const { name, description } of scenarios) {
    say([name, ...wrapped(description).map((line) => `  ${line}`)].join('\n'));
  }
};

/** Words in lines of at most `WIDTH` characters. */
const wrapped = (text: string): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};
