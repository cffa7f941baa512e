/**
 * Has the tools that others use read the files of a run or a sweep: pyam, nomenclature and frictionless, as far as Python
 * has them.
 *
 *     npm run check:formats -- [FOLDER]
 *
 * Without a folder a run and a sweep of the shipped `quickstart` and the analysis of the sweep are written and checked. `PYTHON` names the interpreter (default:
 * python3). Exit 0 when nothing is wrong, also where a tool is missing: the output says what was checked and what was not.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const checkout = join(import.meta.dirname, '../..');
const python = process.env.PYTHON ?? 'python3';

const check = (folder) => {
  const script = join(import.meta.dirname, 'check.py');
  const { status, error } = spawnSync(python, [script, folder, join(checkout, 'data/iamc')], { stdio: 'inherit' });
  if (error?.code !== 'ENOENT') return status ?? 1;
  console.log(`${python} is not here: nothing was checked with pyam, nomenclature and frictionless`);
  return 0;
};

/** What the program writes anew, and the folder in which it does. */
const commandsFor = (scratch) => [
  [['run', 'quickstart', '--format', 'iamc', '--quiet'], join(scratch, 'run')],
  [['sweep', 'run', 'quickstart', '--quiet'], join(scratch, 'sweep')],
  [['sweep', 'analyse', join(scratch, 'sweep')], join(scratch, 'analysis')],
];

const checkNew = () => {
  const scratch = mkdtempSync(join(tmpdir(), 'steelsim-formats-'));
  try {
    const ended = commandsFor(scratch).map(([args, folder]) => {
      console.log(`steelsim ${args.join(' ').replaceAll(`${scratch}/`, '')}`);
      const whole = ['bin/steelsim.js', ...args, '--out', folder];
      const { status } = spawnSync(process.execPath, whole, { cwd: checkout, stdio: ['ignore', 'ignore', 'inherit'] });
      return status === 0 ? check(folder) : 1;
    });
    return Math.max(...ended);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

const [folder] = process.argv.slice(2);
process.exitCode = folder === undefined ? checkNew() : check(resolve(folder));
