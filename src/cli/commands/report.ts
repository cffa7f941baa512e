import { Command } from 'commander';
import { withExamples } from '../examples.js';
import { say } from '../output.js';

interface ReportOptions {
  readonly out?: string;
  readonly data?: string;
  readonly markdown?: true;
}

/** `steelsim report` */
export const reportCommand = (): Command => {
  const command = new Command('report')
    .description(
      'Write a page about one run, or about several side by side: charts, a map, every decision of every plant.',
    )
    .argument('<run...>', 'folders of complete runs; differences are from the first')
    .option('--out <file>', 'the file to write (default: report.html or report.md in the folder of the first run)')
    .option('--data <folder>', 'folder of the dataset that the runs were made from (default: the one shipped)')
    .option('--markdown', 'write Markdown with SVG pictures in a folder beside it, for a pull request or a job summary')
    .action(report);
  return withExamples(command, [
    ['steelsim report results/net-zero', 'one HTML file that opens in any browser, without a network'],
    ['steelsim report results/baseline results/net-zero --out compared.html', 'two runs and their differences'],
    ['steelsim report results/net-zero --markdown --out summary.md', 'summary.md, and summary-pictures beside it'],
  ]);
};

const report = async (runs: readonly string[], options: ReportOptions): Promise<void> => {
  const { writeReport } = await import('../../bootstrap/write-report.js');
  say(await writeReport({ runs, ...options }));
};
