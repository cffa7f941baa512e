import { Command, Option } from 'commander';
import { withExamples } from '../examples.js';
import { EXIT } from '../exit-codes.js';
import { gathered } from '../options.js';
import { say, sayJson, warn } from '../output.js';

interface CompareOptions {
  readonly failOn?: readonly string[];
  readonly data?: readonly string[];
  readonly json?: true;
  readonly markdown?: true;
}

/** `steelsim compare` */
export const compareCommand = (): Command => {
  const command = new Command('compare')
    .description('Compare two runs: inputs, headline results, and the first event that differs, with its causes.')
    .argument('<runA>', 'folder of a complete run')
    .argument('<runB>', 'folder of another; differences are B minus A')
    .option(
      '--fail-on <gate>',
      'exit 1 when this holds, such as "emissions.2050 > +2%"; of emissions (scope 1, tCO2), production (crude steel, t), ' +
        'price (USD/t) or hydrogenIron (t/yr), or of an expression as for the KPIs of a sweep, such as ' +
        '\'scope1(2050, country = "DEU") > +2%\'; in per cent of A or in the unit; may be repeated',
      gathered,
    )
    .option(
      '--data <folder>',
      'folder of the dataset that a run was made from, for the names of its plants and where it did not keep all of its ' +
        'log (default: the one shipped); may be given twice',
      gathered,
    )
    .addOption(new Option('--json', 'print as JSON, in t, tCO2 and USD/t').conflicts('markdown'))
    .option('--markdown', 'print as Markdown')
    .action(compare);
  return withExamples(command, [
    ['steelsim compare results/baseline results/net-zero', 'what differs, and where it began'],
    [
      'steelsim compare results/before results/after --fail-on "emissions.2050 > +2%" --fail-on "price.2030 < -10"',
      'a check that fails when results move too far',
    ],
    [
      `steelsim compare results/before results/after --fail-on 'production(2050, route = "scrap EAF") < -5%'`,
      'the same for a route; also by country and technology',
    ],
    ['steelsim compare results/baseline results/net-zero --markdown', 'a page for a review'],
  ]);
};

const compare = async (a: string, b: string, { failOn, data, json, markdown }: CompareOptions): Promise<void> => {
  const { compareRuns } = await import('../../bootstrap/compare-runs.js');
  const comparison = await compareRuns({ a, b, failOn, data, runsAgain });
  const tripped = comparison.gates.filter((gate) => gate.tripped);
  if (tripped.length > 0) process.exitCode = EXIT.failed;
  if (json === true) sayJson(comparison);
  else if (markdown === true) say((await import('../comparison/markdown.js')).comparisonMarkdown(comparison));
  else say((await import('../comparison/text.js')).comparisonText(comparison));
  const { gateText } = await import('../comparison/gate-text.js');
  for (const gate of tripped) warn(`steelsim: gate tripped: ${gate.gate}: ${gateText(gate)}`);
};

const runsAgain = ({ folder, events }: { readonly folder: string; readonly events: string }): undefined => {
  warn(`steelsim: ${folder} was run with --events ${events}: its inputs are run again`);
};
