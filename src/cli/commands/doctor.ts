import { Command } from 'commander';
import { withExamples } from '../examples.js';
import { EXIT } from '../exit-codes.js';
import { say, sayJson } from '../output.js';

interface DoctorOptions {
  readonly data?: string;
  readonly out?: string;
  readonly json?: true;
}

/** `steelsim doctor` */
export const doctorCommand = (): Command => {
  const command = new Command('doctor')
    .description(
      'Look whether everything a run needs is here: versions, packages, data, scenarios, a place for results.',
    )
    .option('--data <folder>', 'folder of the dataset (default: the one shipped)')
    .option('--out <folder>', 'folder that results are to be written into (default: results)')
    .option('--json', 'print what was found as JSON')
    .action(doctor);
  return withExamples(command, [
    ['steelsim doctor', 'before a first run; exit 1 when something is missing'],
    ['steelsim doctor --data my-data --out /srv/results', 'with own data and another place'],
  ]);
};

const doctor = async ({ json, ...request }: DoctorOptions): Promise<void> => {
  const { examineInstallation } = await import('../../bootstrap/examine-installation.js');
  const findings = examineInstallation(request);
  if (json === true) sayJson(findings);
  else {
    const width = Math.max(...findings.map(({ subject }) => subject.length));
    const indent = `\n${' '.repeat('ok    '.length + width + 2)}`;
    for (const { subject, ok, seen } of findings)
      say(`${ok ? 'ok  ' : 'FAIL'}  ${subject.padEnd(width)}  ${seen.replaceAll('\n', indent)}`);
  }
  if (findings.some(({ ok }) => !ok)) process.exitCode = EXIT.failed;
};
