import { Command } from 'commander';
import { withExamples } from '../../examples.js';
import { gathered } from '../../options.js';
import { say, sayJson, warn } from '../../output.js';

interface AnalyseOptions {
  readonly kpi?: readonly string[];
  readonly discover?: string;
  readonly out?: string;
  readonly json?: true;
}

/** `steelsim sweep analyse` */
export const analyseCommand = (): Command => {
  const command = new Command('analyse')
    .description(
      'Tell which parameters of a complete sweep drive the answer: Sobol indices of a saltelli design, effects of a ' +
        'morris design, a ranking of any other; with intervals, convergence and charts.',
    )
    .argument('<sweep>', 'folder of a sweep; or name of a shipped sweep or path of its file, for its default folder')
    .option('--kpi <name>', 'a KPI to analyse (default: all); may be repeated', gathered)
    .option(
      '--discover <threshold>',
      'look for ranges of the parameters in which a KPI is below or above a limit, such as "emissions2050 < 0.5e9"',
    )
    .option('--out <folder>', "folder for the page, the table and the charts (default: analysis in the sweep's folder)")
    .option('--json', 'print as JSON; an end of a range that restricts nothing is null')
    .action(analyse);
  return withExamples(command, [
    ['steelsim sweep analyse results/sweeps/quickstart', 'what drives every KPI, in sentences; page and charts beside'],
    [
      'steelsim sweep analyse results/sweeps/quickstart --kpi emissions2030 --discover "emissions2030 < 60e6"',
      'one KPI, and where it is low',
    ],
    ['steelsim sweep analyse results/sweeps/quickstart --json', 'all indices, for a program'],
  ]);
};

const plain = (sentence: string): string => sentence.replaceAll('`', '');

const analyse = async (sweep: string, { kpi, json, ...rest }: AnalyseOptions): Promise<void> => {
  const { analyseSweep } = await import('../../../bootstrap/sweeps/analyse-sweep.js');
  const { analysis, findings, files } = analyseSweep({ sweep, kpis: kpi, ...rest });
  for (const [name, points] of Object.entries(analysis.withoutValue)) {
    warn(`steelsim: ${name} has no value at ${points} of ${analysis.points} points and is not analysed`);
  }
  if (json === true) {
    sayJson(analysis);
    return;
  }
  for (const [name, sentences] of Object.entries(findings)) {
    say([name, ...sentences.map((sentence) => `  ${plain(sentence)}`), ''].join('\n'));
  }
  for (const file of files) say(file);
};
