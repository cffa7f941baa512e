import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** The program as it is installed; it has to be built before. */
export const BIN = join(ROOT, 'bin/steelsim.js');

if (!existsSync(join(ROOT, 'dist/cli/main.js'))) throw new Error('These tests run the built program: npm run build');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly cwd?: string;
  /** Is called with every piece of stderr, and may send a signal. */
  readonly onStderr?: (text: string, signal: (name: NodeJS.Signals) => void) => void;
}

/** Runs a command as its own process, without a terminal, and waits for its end. */
const ended = (command: string, args: readonly string[], { cwd = ROOT, onStderr }: Surroundings): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      stderr.push(chunk);
      onStderr?.(chunk.toString(), (name) => child.kill(name));
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });

/** Runs the built program. */
export const steelsim = (args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> =>
  ended(process.execPath, [BIN, ...args], surroundings);

/** Runs a line of the shell in which `steelsim` is the built program; any command of a pipe that fails, fails it. */
export const shell = (line: string, cwd: string): Promise<Ended> =>
  ended('bash', ['-c', `set -o pipefail; steelsim() { "${process.execPath}" "${BIN}" "$@"; }; ${line}`], { cwd });

/** The lines of a text, without the empty end. */
export const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');
