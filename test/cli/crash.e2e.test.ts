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
  const small = smallDisk(120);

  it.skipIf(small === undefined)(
    'by being full ends the run with 1, keeps its years, and it goes on with room',
    async () => {
      const [disk, unbroken] = [small ?? '', scratchFolder()];
      const { code, stderr } = await steelsim(command(join(disk, 'out')));
      expect(code).toBe(1);
      expect(stderr).toMatch(/out cannot be written; the same command goes on after (\d{4})\n {2}because ENOSPC/);
      const after = /goes on after (\d{4})/.exec(stderr)?.[1] ?? '';
      remount(disk, 'size=8m');
      const again = await steelsim(command(join(disk, 'out')));
      expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining(`goes on after ${after};`) as string });
      await steelsim(command(unbroken));
      expect(filesIn(join(disk, 'out'))).toEqual(filesIn(unbroken));
    },
    120_000,
  );

  it.skipIf(small === undefined)(
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
