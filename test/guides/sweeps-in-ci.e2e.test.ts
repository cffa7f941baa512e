import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { ROOT, shell, steelsim } from '../cli/steelsim.js';

interface Job {
  readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } };
  readonly needs?: string;
  readonly steps: readonly { readonly run?: string }[];
}

const page = readFileSync(join(ROOT, 'docs/guides/sweeps-in-ci.md'), 'utf8');
const [, workflow = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
const { jobs } = parse(workflow) as { readonly jobs: Readonly<Record<'shard' | 'merge', Job>> };

/** The lines that the jobs run, but for the installation, as the runner would for that shard. */
const linesOf = ({ steps }: Job, shard: number): readonly string[] =>
  steps
    .flatMap(({ run }) => run ?? [])
    .filter((line) => line !== 'npm ci')
    .map((line) => line.replaceAll('${{ matrix.shard }}', String(shard)).replace(/^npx /, ''));

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('the workflow of the guide', () => {
  it(
    'runs: a job for each shard, then the merge, and the files are those of one machine',
    { timeout: 240_000 },
    async () => {
      const cwd = scratchFolder();
      const shards = jobs.shard.strategy?.matrix.shard ?? [];
      expect(shards).toEqual([1, 2, 3]);
      expect(jobs.merge.needs).toBe('shard');
      const lines = [...shards.flatMap((shard) => linesOf(jobs.shard, shard)), ...linesOf(jobs.merge, 0)];
      expect(lines).toHaveLength(5);
      for (const line of lines) expect(await shell(line, cwd), line).toMatchObject({ code: 0 });
      await steelsim(['sweep', 'run', 'quickstart', '--out', join(cwd, 'alone'), '--quiet']);
      for (const file of ['runs.csv', 'timeseries.csv']) {
        expect(sha256(join(cwd, 'sweep', file)), file).toBe(sha256(join(cwd, 'alone', file)));
      }
    },
  );
});
