import { describe, expect, it } from 'vitest';
import { EventEmitter } from 'node:events';
import { RunFailedError, RunInterruptedError, simulateYears } from '../../src/runs/simulate-years.js';
import { FORGETFUL, tinyAssembly } from './tiny-world.js';

describe('simulating the years of a scenario', () => {
  it('tells of every year as it closes', async () => {
    const years: number[] = [];
    await simulateYears(tinyAssembly(['years.end=2028']), {
      keeper: FORGETFUL,
      yearClosed: ({ year }) => {
        years.push(year);
      },
    });
    expect(years).toEqual([2025, 2026, 2027, 2028]);
  });

  it('hands each record to the keeper once', async () => {
    const seen: number[] = [];
    const assembly = tinyAssembly(['years.end=2027']);
    await simulateYears(assembly, {
      keeper: {
        keep: (records) => {
          for (const { seq } of records) seen.push(seq);
          return '';
        },
      },
    });
    expect(seen).toEqual(Array.from({ length: assembly.kernel.log.head }, (_, i) => i + 1));
  });

  it('stops after the year in which it was asked to', async () => {
    const stop = new AbortController();
    const run = simulateYears(tinyAssembly(), {
      keeper: FORGETFUL,
      signal: stop.signal,
      yearClosed: ({ year }) => {
        if (year === 2026) stop.abort();
      },
    });
    await expect(run).rejects.toEqual(new RunInterruptedError(2026));
  });

  it('lets the event loop turn between two years', async () => {
    const stop = new AbortController();
    const signals = new EventEmitter().once('interrupt', () => {
      stop.abort();
    });
    setImmediate(() => signals.emit('interrupt'));
    const run = simulateYears(tinyAssembly(), { keeper: FORGETFUL, signal: stop.signal });
    await expect(run).rejects.toBeInstanceOf(RunInterruptedError);
  });

  it('names the year that failed and why', async () => {
    const { kernel, ...rest } = tinyAssembly();
    const broken = { ...kernel, log: kernel.log, endYear: () => Promise.reject(new Error('disk full')) };
    const run = simulateYears({ ...rest, kernel: broken }, { keeper: FORGETFUL });
    await expect(run).rejects.toEqual(new RunFailedError(2025, new Error('disk full')));
  });
});
