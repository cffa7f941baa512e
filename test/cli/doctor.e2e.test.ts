import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { steelsim } from './steelsim.js';

it('finds everything that a run needs in a checkout', async () => {
  const { code, stdout, stderr } = await steelsim(['doctor', '--out', join(scratchFolder(), 'results')]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.match(/^ok /gm)).toHaveLength(6);
  expect(stdout).toMatch(/scenarios .*baseline.*net-zero/);
});

it('exits 1 and names the data that is missing, as JSON too', async () => {
  const { code, stdout } = await steelsim(['doctor', '--data', '/no/such/data', '--json']);
  expect(code).toBe(1);
  const findings = JSON.parse(stdout) as readonly { readonly subject: string; readonly ok: boolean }[];
  expect(findings.filter(({ ok }) => !ok).map(({ subject }) => subject)).toEqual(['data', 'scenarios']);
});
