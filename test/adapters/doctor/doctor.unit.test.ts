import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineData, examineScenarios } from '../../../src/adapters/doctor/inputs.js';
import { examineNode, examinePackages, isAtLeast } from '../../../src/adapters/doctor/versions.js';
import { examineWriteAccess } from '../../../src/adapters/doctor/write-access.js';
import { SHIPPED_DATA } from '../../../src/adapters/installation.js';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'steelsim-doctor-test-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

describe('versions', () => {
  it.each([
    ['v20.19.0', '>=20.19', true],
    ['v20.20.2', '>=20.19', true],
    ['v22.1.0', '>=20.19', true],
    ['v20.18.9', '>=20.19', false],
    ['v18.20.0', '>=20.19', false],
    // As text 100 would come before 19.
    ['v20.100.0', '>=20.19', true],
  ])('%s is at least %s: %s', (version, least, expected) => {
    expect(isAtLeast(version, least)).toBe(expected);
  });

  it('says which Node is needed', () => {
    expect(examineNode('v18.0.0')).toMatchObject({
      ok: false,
      seen: expect.stringContaining('needs >=20.19') as string,
    });
  });

  it('finds the pinned packages, names another version and one that is missing', () => {
    expect(examinePackages()).toMatchObject({ ok: true });
    const { ok, seen } = examinePackages({ zod: '0.0.1', 'no-such-package': '1.0.0' });
    expect(ok).toBe(false);
    expect(seen.split('\n')).toEqual([
      expect.stringMatching(/^zod: 4\.\d+\.\d+, but 0\.0\.1 /),
      expect.stringMatching(/^no-such-package: missing, /),
    ]);
  });
});

describe('inputs', () => {
  it('names a dataset that is not there', () => {
    expect(examineData(join(dir, 'none'))).toMatchObject({
      ok: false,
      seen: expect.stringContaining('none') as string,
    });
  });

  it('names the place of the fault of a scenario', () => {
    writeFileSync(join(dir, 'odd.yaml'), 'name: odd\nyears: { start: 2025, end: 1999 }\nnoSuchKey: 1\n');
    expect(examineScenarios(dir, SHIPPED_DATA)).toMatchObject({ ok: false });
    expect(examineScenarios(join(dir, 'empty'), SHIPPED_DATA)).toMatchObject({
      ok: false,
      seen: expect.stringContaining('no scenario found') as string,
    });
  });
});

describe('write access', () => {
  it('is tried in the folder above one that is not there yet, and leaves nothing behind', () => {
    expect(examineWriteAccess(join(dir, 'a/b'))).toMatchObject({ ok: true });
    expect(readdirSync(dir)).toEqual([]);
  });

  it('fails below a file', () => {
    mkdirSync(join(dir, 'x'));
    writeFileSync(join(dir, 'x/file'), '');
    expect(examineWriteAccess(join(dir, 'x/file/results'))).toMatchObject({ ok: false });
  });
});
