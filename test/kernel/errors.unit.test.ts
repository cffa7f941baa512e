import { describe, expect, test } from 'vitest';
import { errorChain, nearestName, StructuredError } from '../../src/kernel/index.js';
import { editDistance } from '../../src/kernel/nearest-name.js';

class ColdError extends StructuredError {
  readonly code = 'test.cold';
}

describe('A structured error', () => {
  test('is named after its class and carries code, fields and cause', () => {
    const cause = new Error('no gas');
    const error = new ColdError('too cold', { furnace: 'a' }, { cause });
    const { code, name, message, fields } = error;
    expect({ code, name, message, fields, cause: error.cause }).toEqual({
      ...{ code: 'test.cold', name: 'ColdError', message: 'too cold', fields: { furnace: 'a' } },
      cause,
    });
  });
});

describe('The chain of an error', () => {
  test('runs from the outermost to the first cause, as plain data', () => {
    const error = new ColdError('too cold', { furnace: 'a' }, { cause: new Error('no gas', { cause: 'strike' }) });
    expect(errorChain(error)).toEqual([
      { name: 'ColdError', code: 'test.cold', message: 'too cold', fields: { furnace: 'a' } },
      { name: 'Error', message: 'no gas' },
      { name: 'string', message: 'strike' },
    ]);
  });

  test('ends when an error is its own cause', () => {
    const error = new Error('self');
    error.cause = error;
    expect(errorChain(error)).toHaveLength(32);
  });
});

describe('The distance between names', () => {
  // Textbook example: three edits turn kitten into sitting.
  test.each([
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['same', 'same', 0],
  ])('%j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });
});

describe('The nearest name', () => {
  test('is the one with fewest edits', () => {
    expect(nearestName('CloseFurnaceGrup', ['OpenFurnaceGroup', 'CloseFurnaceGroup'])).toBe('CloseFurnaceGroup');
  });

  test('does not depend on the order of the candidates', () => {
    expect([nearestName('ac', ['ab', 'aa']), nearestName('ac', ['aa', 'ab'])]).toEqual(['aa', 'aa']);
  });

  test('ignores case', () => {
    expect(nearestName('OPEN', ['open', 'shut'])).toBe('open');
  });

  test('is none when nothing is near', () => {
    expect(nearestName('CloseFurnaceGroup', ['BuildPlant'])).toBeUndefined();
  });
});
