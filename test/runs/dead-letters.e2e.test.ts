import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Consumer, RunReport } from '../../src/bootstrap.js';
import { runScenario } from '../../src/bootstrap.js';
import { StructuredError } from '../../src/kernel/index.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { linesOf, steelsim } from '../cli/steelsim.js';
import { TINY_SCENARIO } from './tiny-world.js';

class LedgerFullError extends StructuredError {
  readonly code = 'ledger.full';
}

/** A consumer from outside that can book no market of 2026. */
const LEDGER: Consumer = {
  name: 'ledger',
  on: 'market.cleared',
  onError: 'dead-letter',
  handle: ({ year, steel }) => {
    if (year === 2026)
      throw new LedgerFullError('the ledger is full', { price: steel.price }, { cause: new Error('no paper') });
  },
};

const FILE = 'dead-letters.jsonl';
const run = (out: string, ...consumers: readonly Consumer[]): Promise<RunReport> =>
  runScenario({ scenario: TINY_SCENARIO, until: 2028, out, fresh: true }, { consumers });

describe('a run with a consumer that fails', () => {
  const [clean, failing] = [scratchFolder(), scratchFolder()];
  let report: RunReport;

  beforeAll(async () => {
    await run(clean);
    report = await run(failing, LEDGER);
  });

  const text = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
  const letters = (): readonly unknown[] => linesOf(text(failing, FILE)).map((line) => JSON.parse(line) as unknown);

  it('keeps the event, the consumer, the chain of errors and the attempts', () => {
    const record = linesOf(text(failing, 'events.jsonl'))
      .map(
        (line) => JSON.parse(line) as { seq: number; year: number; event: { type: string; steel: { price: number } } },
      )
      .find(({ year, event }) => year === 2026 && event.type === 'market.cleared');
    expect(letters()).toEqual([
      {
        kind: 'subscription',
        subscriber: 'ledger',
        type: 'market.cleared',
        seq: record?.seq,
        year: 2026,
        attempts: 1,
        event: record?.event,
        errors: [
          {
            name: 'LedgerFullError',
            code: 'ledger.full',
            message: 'the ledger is full',
            fields: { price: record?.event.steel.price },
          },
          { name: 'Error', message: 'no paper' },
        ],
      },
    ]);
  });

  it('is complete: its manifest counts the letter and lists the file', () => {
    expect(report.manifest.counts.deadLetters).toBe(1);
    expect(report.manifest.outputs[FILE]).toMatchObject({ rows: 1 });
    expect(JSON.parse(text(failing, 'manifest.json'))).toEqual(report.manifest);
  });

  it('gives the same bytes in every other output as without the consumer', () => {
    const others = Object.keys(report.manifest.outputs).filter((file) => file !== FILE);
    for (const file of others) expect(text(failing, file)).toBe(text(clean, file));
  });

  it('gives the same letters again', async () => {
    const again = scratchFolder();
    await run(again, LEDGER);
    expect(text(again, FILE)).toBe(text(failing, FILE));
  });

  it('makes the command end with 1, its results shown', async () => {
    const { code, stdout, stderr } = await steelsim(['run', TINY_SCENARIO, '--until', '2028', '--out', failing]);
    expect(code).toBe(1);
    expect(stdout).toContain('│ Crude steel, Mt ');
    expect(stderr).toBe(
      `steelsim: 1 message could not be processed, see ${join(failing, FILE)}; all files are complete\n`,
    );
  });

  it('tells programs how many there are', async () => {
    const args = ['run', TINY_SCENARIO, '--until', '2028', '--out', failing, '--json'];
    expect(JSON.parse((await steelsim(args)).stdout)).toMatchObject({ deadLetters: 1 });
  });

  it('without failures has no such file, and takes that of an earlier run away', async () => {
    expect(existsSync(join(clean, FILE))).toBe(false);
    const both = scratchFolder();
    await run(both, LEDGER);
    await run(both);
    expect(existsSync(join(both, FILE))).toBe(false);
  });
});
