import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { filesIn } from '../runs/resumed.js';
import { TINY_SCENARIO } from '../runs/tiny-world.js';
import { ROOT, steelsim } from './steelsim.js';

const SCRIPT = join(ROOT, 'scripts/crash/kill-and-resume.mjs');

describe('a run that is killed at random moments', () => {
  it('ends as one that nobody killed', () => {
    const { stdout, stderr } = spawnSync(process.execPath, [SCRIPT, '4', TINY_SCENARIO, '--until', '2030'], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^4 rounds of .*: [1-9]\d* kills, \d+ resumptions, all files as unbroken\n$/);
  }, 180_000);
});

/** A file system of so many kibibytes in a folder; undefined where this process may not mount one. */
const smallDisk = (kibibytes: number): string | undefined => {
  const dir = join(scratchFolder(), 'disk');
  mkdirSync(dir);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'steelsim-test', dir]);
  if (status !== 0) return undefined;
  mounted.push(dir);
  return dir;
};

const mounted: string[] = [];
afterAll(() => {
  for (const dir of mounted.splice(0)) spawnSync('umount', ['-l', dir]);
});

describe('a disk that refuses', () => {
  const command = (out: string): readonly string[] => ['run', 'quickstart', '--out', out, '--quiet'];
  const remount = (dir: string, options: string): undefined => {
    expect(spawnSync('mount', ['-o', `remount,${options}`, dir]).status).toBe(0);
  };
  const disks = [
    { store: 'jsonl', disk: smallDisk(120), because: 'ENOSPC' },
    { store: 'sqlite', disk: smallDisk(180), because: 'database or disk is full' },
  ];
  const mountable = disks.every(({ disk }) => disk !== undefined);
  /** All files but those that tell of the pages of a database. */
  const results = (folder: string) => {
    const { 'manifest.json': _, 'events.sqlite': __, ...files } = filesIn(folder);
    return files;
  };

  it.skipIf(!mountable).each(disks)(
    'by being full ends a run with 1, keeps its years in $store, and it goes on with room',
    async ({ store, disk = '', because }) => {
      const unbroken = scratchFolder();
      const { code, stderr } = await steelsim([...command(join(disk, 'out')), '--event-store', store]);
      expect(code).toBe(1);
      const told =
        /^steelsim: .*out cannot be written; the same command goes on after (\d{4})\n {2}because (.*)\n$/.exec(stderr);
      expect(told?.[2]).toContain(because);
      remount(disk, 'size=8m');
      const again = await steelsim(command(join(disk, 'out')));
      expect(again.code).toBe(0);
      expect(again.stderr).toContain(`goes on after ${told?.[1] ?? 'none'};`);
      await steelsim([...command(unbroken), '--event-store', store]);
      expect(results(join(disk, 'out'))).toEqual(results(unbroken));
    },
    120_000,
  );

  it.skipIf(!mountable)(
    'by being read-only ends the run with 1 and leaves what stood there',
    async () => {
      const disk = smallDisk(8192) ?? '';
      await steelsim(command(join(disk, 'out')));
      const before = filesIn(join(disk, 'out'));
      remount(disk, 'ro');
      const { code, stderr } = await steelsim([...command(join(disk, 'out')), '--fresh']);
      expect({ code, stderr }).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^steelsim: .*EROFS/) as string,
      });
      expect(filesIn(join(disk, 'out'))).toEqual(before);
    },
    120_000,
  );
});
