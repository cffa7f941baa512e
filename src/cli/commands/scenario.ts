import { Command } from 'commander';
import { SHIPPED_SCENARIOS } from '../../adapters/installation.js';
import type { Example } from '../examples.js';
import { withExamples } from '../examples.js';
import { gathered } from '../options.js';
import { say, sayJson } from '../output.js';

/** `steelsim scenario` */
export const scenarioCommand = (): Command => {
  const command = new Command('scenario').description('Look at scenarios: which there are, what they say and why.');
  for (const each of [listCommand(), showCommand(), diffCommand(), schemaCommand()]) command.addCommand(each);
  return withExamples(command, [
    ['steelsim scenario list', 'what can be run'],
    ['steelsim scenario show net-zero', 'every value, and where it was written'],
    ['steelsim scenario diff baseline net-zero', 'what one changes of the other'],
  ]);
};

const SCENARIO = 'name of a shipped scenario, or path of a scenario file';

interface Format {
  readonly json?: true;
}

interface ShowOptions extends Format {
  readonly set?: readonly string[];
}

const LIST_EXAMPLES: readonly Example[] = [
  ['steelsim scenario list', 'names, and what each asks'],
  ['steelsim scenario list --json', 'for a program, with the whole storylines'],
];

const listCommand = (): Command =>
  withExamples(
    new Command('list').description('List the shipped scenarios.').option('--json', 'print as JSON').action(list),
    LIST_EXAMPLES,
  );

const list = async ({ json }: Format): Promise<void> => {
  const [{ listScenarios }, { wrapped }] = await Promise.all([
    import('../../adapters/scenarios/list-scenarios.js'),
    import('../wrapped.js'),
  ]);
  const scenarios = listScenarios(SHIPPED_SCENARIOS);
  if (json === true) sayJson(scenarios);
  else for (const { name, summary } of scenarios) say(`${name}\n${wrapped(summary, 2)}`);
};

const showCommand = (): Command => {
  const command = new Command('show')
    .description('Show a scenario resolved: its storyline, then every value with its path and where it was written.')
    .argument('<scenario>', SCENARIO)
    .option('--set <path=value>', 'replace a value, as in a run; may be given several times', gathered)
    .option('--json', 'print as JSON')
    .action(show);
  return withExamples(command, [
    ['steelsim scenario show net-zero', 'a value is from a file and line, a default, or --set'],
    ['steelsim scenario show net-zero --set policies.carbonPrice.paths.EU.2030=160', 'what a run would take'],
    ['steelsim scenario show my-scenario.yaml --json', 'for a program'],
  ]);
};

const show = async (scenario: string, { set, json }: ShowOptions): Promise<void> => {
  const [{ readScenarios }, { settingsOf }, { settingsTable }, { wrapped }] = await Promise.all([
    import('../../adapters/read-scenarios.js'),
    import('../../adapters/scenarios/settings.js'),
    import('../settings-table.js'),
    import('../wrapped.js'),
  ]);
  for (const loaded of readScenarios([{ scenario, set }])) {
    const { name, description } = loaded.scenario;
    const settings = settingsOf(loaded.tree);
    const files = loaded.files.map(({ label }) => label);
    const tables = loaded.tables.map(({ label }) => label);
    if (json === true) {
      sayJson({ name, files, tables, settings, scenario: loaded.scenario });
      continue;
    }
    say(`${name} (${[files.join(' extends '), ...tables].join(', prices from ')})`);
    if (description !== '') say(wrapped(description, 2));
    say(`\n${settingsTable(settings.filter(({ path }) => path !== 'description'))}`);
  }
};

const diffCommand = (): Command => {
  const command = new Command('diff')
    .description('Show where two scenarios differ, name and description aside.')
    .argument('<first>', SCENARIO)
    .argument('<second>', SCENARIO)
    .option('--set <path=value>', 'replace a value of the second; may be given several times', gathered)
    .option('--json', 'print as JSON')
    .action(diff);
  return withExamples(command, [
    ['steelsim scenario diff baseline net-zero', 'both values of every path that differs, and their origins'],
    ['steelsim scenario diff net-zero my-scenario.yaml --json', 'for a program'],
  ]);
};

const diff = async (first: string, second: string, { set, json }: ShowOptions): Promise<void> => {
  const [{ readScenarios }, { differencesOf }, { differencesList }] = await Promise.all([
    import('../../adapters/read-scenarios.js'),
    import('../../adapters/scenarios/differences.js'),
    import('../differences-list.js'),
  ]);
  const [a, b] = readScenarios([{ scenario: first }, { scenario: second, set }]);
  if (a === undefined || b === undefined) return;
  const differences = differencesOf(a.tree, b.tree);
  if (json === true) {
    sayJson({ first: a.scenario.name, second: b.scenario.name, differences });
    return;
  }
  const count = differences.length === 1 ? '1 difference' : `${differences.length} differences`;
  say(`${a.scenario.name} and ${b.scenario.name}: ${differences.length === 0 ? 'no difference' : count}`);
  if (differences.length > 0) say(`\n${differencesList(differences, [a.scenario.name, b.scenario.name])}`);
};

const schemaCommand = (): Command => {
  const command = new Command('schema')
    .description('Print the JSON Schema of scenario files, for editors that complete and check them.')
    .action(schema);
  return withExamples(command, [['steelsim scenario schema > scenario.schema.json', 'a file that an editor can use']]);
};

const schema = async (): Promise<void> => {
  const { scenarioFileSchema } = await import('../../adapters/scenarios/json-schema.js');
  sayJson(scenarioFileSchema());
};
