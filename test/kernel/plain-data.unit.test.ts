import { describe, expect, test } from 'vitest';
import { createKernel, NotPlainDataError, RollingHash, streamId, year } from '../../src/kernel/index.js';
import { freezePlain } from '../../src/kernel/plain-data.js';
import type { Works } from './works.js';
import { works } from './works.js';

/** A list in a list in a list …, so deep. */
const nested = (depth: number): unknown => (depth === 0 ? [] : [nested(depth - 1)]);

const flawOf = (value: unknown): string => {
  try {
    freezePlain(value, 'event');
    return '';
  } catch (error) {
    return error instanceof NotPlainDataError ? error.message : String(error);
  }
};

describe('Plain data', () => {
  test.each([null, true, 0, '', [], {}, { a: [null, { b: 'c' }] }, Object.create(null)])('may be %j', (value) => {
    expect(flawOf(value)).toBe('');
  });

  test.each([
    [() => 1, 'a function'],
    [Symbol('x'), 'a symbol'],
    [1n, 'a bigint'],
    [undefined, 'undefined'],
    [NaN, 'the number NaN'],
    [-Infinity, 'the number -Infinity'],
    [new Map(), 'an instance of Map'],
    [new Float64Array(1), 'an instance of Float64Array'],
  ])('may not be %s', (value, found) => {
    expect(flawOf({ columns: [{ profit: value }] })).toBe(
      `event.columns.0.profit is ${found}; messages are plain data that JSON can carry.`,
    );
  });

  test('may be nested 32 deep and no deeper', () => {
    expect(flawOf(nested(32))).toBe('');
    expect(flawOf(nested(33))).toContain('is nested too deeply, or part of a cycle');
  });

  test('is frozen to the innermost', () => {
    const value = { list: [{ id: 'a' }] };
    freezePlain(value, 'event');
    expect([value, value.list, value.list[0]].every((each) => Object.isFrozen(each))).toBe(true);
  });

  test('is neither frozen nor checked unless a kernel is told to', () => {
    const firstFrozen = ({ kernel }: Works): boolean => {
      kernel.send({ type: 'Open', id: 'a' });
      return [...kernel.log.read()].some(({ event }) => Object.isFrozen(event));
    };
    expect([firstFrozen(works({ freeze: false })), firstFrozen(works({ freeze: true }))]).toEqual([false, true]);
  });

  test('is unchecked by default: it costs more than the kernel itself', () => {
    const kept: object[] = [];
    const kernel = createKernel<{ Note: { data: object; result: undefined } }, { noted: object }, undefined>({
      commands: { Note: true },
      events: { noted: true },
      handlers: {
        Note: (_command, { raise }) => {
          raise(streamId('notes'), { type: 'noted' });
        },
      },
      reducers: [],
      projections: [],
      subscriptions: [
        {
          name: 'ear',
          on: 'noted',
          onError: 'abort',
          handle: (event) => {
            kept.push(event);
          },
        },
      ],
      deps: undefined,
    });
    kernel.beginYear(year(2030));
    kernel.send({ type: 'Note' });
    expect(kept.map((each) => Object.isFrozen(each))).toEqual([false]);
  });
});

/** FNV-1a in exact integers: offset basis and prime as published. */
const exact = (text: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (const letter of text) hash = ((hash ^ BigInt(letter.charCodeAt(0))) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
};

describe('A hash', () => {
  test('keeps the zeros that stand in front of either half', () => {
    const texts = Array.from({ length: 400 }, (_, k) => `${k * 7919} furnaces`);
    expect(texts.filter((text) => exact(text)[0] === '0').length).toBeGreaterThan(0);
    expect(texts.filter((text) => exact(text)[8] === '0').length).toBeGreaterThan(0);
    for (const text of texts) {
      const hash = new RollingHash();
      hash.update(text);
      expect(hash.hex()).toBe(exact(text));
    }
  });
});
