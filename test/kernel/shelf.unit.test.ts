import { describe, expect, test } from 'vitest';
import { MemoryLog, seq } from '../../src/kernel/index.js';
import type { WorksEvents } from './works.js';

/** Records numbered from 1; more of them than one board of the shelf holds. */
const logOf = (count: number) => {
  const log = new MemoryLog<WorksEvents>();
  for (let at = 1; at <= count; at++) log.append([{ seq: at, event: { type: 'works.noted', text: '' } } as never]);
  return log;
};

describe('A long log', () => {
  test.each([0, 1, 255, 256, 257, 511, 512, 513, 1000])('of %i records gives all of them in order', (count) => {
    const log = logOf(count);
    expect([...log.read()].map((record) => record.seq)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    expect(log.head).toBe(count);
  });

  test.each([255, 256, 300])('is read from the middle on: after %i', (after) => {
    const [first] = logOf(600).read({ after: seq(after) });
    expect(first?.seq).toBe(after + 1);
  });
});
