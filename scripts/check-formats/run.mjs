/**
 * Has the tools that others use read a run's files: pyam, nomenclature and frictionless, as far as Python has them.
 *
 *     npm run check:formats -- [FOLDER]
 *
 * Without a folder a run of the shipped `quickstart` is written and checked. `PYTHON` names the interpreter (default:
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

const checkNewRun = () => {
  const folder = mkdtempSync(join(tmpdir(), 'steelsim-formats-'));
  try {
    const args = ['bin/steelsim.js', 'run', 'quickstart', '--format', 'iamc', '--quiet', '--out', folder];
    const { status } = spawnSync(process.execPath, args, { cwd: checkout, stdio: 'inherit' });
    return status === 0 ? check(folder) : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [folder] = process.argv.slice(2);
process.exitCode = folder === undefined ? checkNewRun() : check(resolve(folder));
