import { describe, expect, it } from 'vitest';
import { decimal, megatonnes } from '../../src/cli/numbers.js';

describe('numbers for people', () => {
  it('have commas between thousands and a point before decimals', () => {
    expect(decimal(1234567.891, 2)).toBe('1,234,567.89');
  });

  it('show a whole number of decimals even where they are zero', () => {
    expect(decimal(3, 1)).toBe('3.0');
  });

  it('show no sign before a zero', () => {
    expect(decimal(-0.04, 1)).toBe('0.0');
  });

  it('keep the sign of what is below zero', () => {
    expect(decimal(-12.34, 1)).toBe('-12.3');
  });

  it('give tonnes as megatonnes', () => {
    expect(megatonnes(1_885_255_598)).toBe('1,885.3');
  });
});
