import { describe, expect, it } from 'vitest';
import { percentText, quantity, signed } from '../../../src/cli/comparison/figures.js';
import { gateText } from '../../../src/cli/comparison/gate-text.js';

describe('a difference in words', () => {
  it.each([
    ['0.00', '0.00'],
    ['0.05', '+0.05'],
    ['1,234', '+1,234'],
    ['10', '+10'],
    ['-3.10', '-3.10'],
  ])('%s is told as %s', (text, told) => {
    expect(signed(text)).toBe(told);
  });

  it('has cents for prices and hundredths of a megatonne for the rest', () => {
    expect([quantity(418.256, 'USD/t'), quantity(1_234_567_890, 'tCO2')]).toEqual(['418.26', '1,234.57']);
  });

  it('has no per cent of nothing', () => {
    expect([percentText(null), percentText(0), percentText(12.345)]).toEqual(['from 0', '0.00 %', '+12.35 %']);
  });

  it('tells what a gate saw in the terms in which it allows', () => {
    const seen = { gate: '', a: 200, b: 150, difference: -50, percent: -25, operator: '<', tripped: true } as const;
    expect(gateText({ ...seen, unit: 'USD/t', limit: -10.5, relative: false })).toBe(
      'saw -50.00 USD/t (200.00 to 150.00 USD/t), allowed at least -10.5 USD/t',
    );
    expect(gateText({ ...seen, operator: '>', unit: 'tCO2', limit: -30, relative: true })).toBe(
      'saw -25.00 % (200 to 150 tCO2), allowed at most -30 %',
    );
  });

  it.each([
    ['t', 0, false, 1.4901161193847656e-8, 0, 'saw +1.49e-8 t (200 to 200 t), allowed at most 0 t'],
    ['USD/t', 0.5, false, 0.5000001, 0.25, 'saw +0.5000001 USD/t (200.00 to 200.50 USD/t), allowed at most +0.5 USD/t'],
    ['t', 1, true, 2.00002, 1.00001, 'saw +1.00001 % (200 to 202 t), allowed at most +1 %'],
  ])('never tells a gate that tripped in digits that would not have: %s beyond %s', (...given) => {
    const [unit, limit, relative, difference, percent, told] = given;
    const seen = { gate: '', a: 200, b: 200 + difference, operator: '>', tripped: true } as const;
    expect(gateText({ ...seen, unit, limit, relative, difference, percent })).toBe(told);
  });
});
