import { describe, expect, it } from 'vitest';
import { compareLogs } from '../../../src/runs/comparison/divergence.js';
import type { LogText } from '../../../src/runs/log-record.js';

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  await Promise.resolve();
  yield* lines;
}
const log = (name: string, lines: readonly string[]): LogText => ({ name, lines: () => each(lines) });

const record = (seq: number, cause: number, event: object = { type: `event.${seq}` }): string =>
  JSON.stringify({
    cause,
    command: `Command${seq}`,
    event,
    root: 1,
    schema: 1,
    seq,
    stream: 's/1',
    version: seq,
    year: 2025,
  });

/** 1 ← 2, 1 ← 3 ← 4: the fifth differs. */
const COMMON = [record(1, 0), record(2, 1), record(3, 1), record(4, 3)];

describe('two logs', () => {
  it('are equal when every line is', async () => {
    expect(await compareLogs(log('a', COMMON), log('b', COMMON))).toEqual({ shared: 4, divergence: null });
    expect(await compareLogs(log('a', []), log('b', []))).toEqual({ shared: 0, divergence: null });
  });

  it('part at the first line that differs, and causes lead up to the outside command', async () => {
    const a = [...COMMON, record(5, 4), record(6, 5)];
    const b = [...COMMON, record(5, 2), record(6, 5)];
    const { shared, divergence } = await compareLogs(log('a', a), log('b', b));
    expect(shared).toBe(4);
    expect(divergence?.a).toMatchObject({ seq: 5, year: 2025, type: 'event.5', stream: 's/1', cause: 4, root: 1 });
    expect(divergence?.a?.causes.map(({ seq }) => seq)).toEqual([4, 3, 1]);
    expect(divergence?.b?.causes.map(({ seq, command }) => [seq, command])).toEqual([
      [2, 'Command2'],
      [1, 'Command1'],
    ]);
  });

  it('part where the shorter one ends, whichever it is', async () => {
    const longer = [...COMMON, record(5, 2)];
    const ended = await compareLogs(log('a', COMMON), log('b', longer));
    expect(ended).toMatchObject({ shared: 4, divergence: { a: null, b: { seq: 5, type: 'event.5' }, values: [] } });
    expect(ended.divergence?.b?.causes.map(({ seq }) => seq)).toEqual([2, 1]);
    const swapped = await compareLogs(log('a', longer), log('b', COMMON));
    expect(swapped).toMatchObject({ shared: 4, divergence: { a: { seq: 5 }, b: null } });
  });

  it('tell which values differ in events of one type and stream, at most five of them', async () => {
    const price = (values: readonly number[], more: object = {}): string =>
      record(1, 0, { type: 'market.cleared', price: values, ...more });
    const a = price([1, 2, 3, 4, 5, 6, 7]);
    const { divergence } = await compareLogs(log('a', [a]), log('b', [price([1, 0, 0, 0, 0, 0, 0], { more: null })]));
    expect(divergence?.valuesInAll).toBe(7);
    expect(divergence?.values).toEqual([1, 2, 3, 4, 5].map((i) => ({ path: `price.${i}`, a: String(i + 1), b: '0' })));
    const { divergence: other } = await compareLogs(log('a', [a]), log('b', [record(1, 0)]));
    expect(other).toMatchObject({ values: [], valuesInAll: 0 });
  });
});

describe('a line that no run wrote', () => {
  it.each(['{', 'null', '{}', record(7, 0), record(5, 5)])('is told with its log and line: %s', async (line) => {
    const compared = compareLogs(log('a.jsonl', COMMON), log('b.jsonl', [...COMMON, line]));
    await expect(compared).rejects.toThrow('b.jsonl:5: expected the record of an event');
    await expect(compared).rejects.toMatchObject({ code: 'bad-input.event' });
  });
});
