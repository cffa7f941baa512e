import { expect, test } from 'vitest';
import { compareBaseYear, scoreOf, type Calibration } from '../../../src/runs/calibration/compare.js';
import { verdictOf } from '../../../src/runs/calibration/figure.js';
import type { ReferenceFigure } from '../../../src/runs/calibration/reference-figures.js';
import { tinyAssembly } from '../tiny-world.js';
import { madeUpYear, reference } from './made-up-year.js';

const { given } = tinyAssembly();

const compared = (...figures: readonly ReferenceFigure[]): Calibration => compareBaseYear(madeUpYear(), given, figures);

/** Name, value and verdict, the value rounded to 1e-9 against sums of fractions. */
const told = (figures: Calibration['sections']['world']) =>
  figures.map((figure) => [figure.name, Number(figure.value.toFixed(9)), verdictOf(figure)]);

test('the world is compared with its totals within 1, 3 and 5 %', () => {
  // 3 + 1 + 1 Mt of steel; 5.06 Mt is 1.2 % more, 2.75 Mt of pig iron 1.8 %, 0.55 Mt of DRI 9 %.
  const { world } = compared(
    reference('crude-steel', 5.06e6),
    reference('pig-iron', 2.75e6),
    reference('dri', 0.55e6),
  ).sections;
  expect(told(world)).toEqual([
    ['Crude steel', 5, 'miss'],
    ['Pig iron and hot metal', 2.7, 'hit'],
    ['DRI', 0.5, 'miss'],
  ]);
  expect(world.every(({ kind }) => kind === 'fitted')).toBe(true);
});

test('countries stand in the order of the statistics, each beside its own', () => {
  // production.csv: India 8.6, Germany 4.9, United States 4.9 Mt; equal ones by code.
  expect(told(compared().sections.producers)).toEqual([
    ['India', 1, 'miss'],
    ['Germany', 4, 'miss'],
    ['United States', 0, 'miss'],
  ]);
});

test('routes are shares of crude steel by furnace, within two points', () => {
  // World: 3 of 5 Mt and 2 of 5; Germany 3 of 4 against 4.1 of 4.9 (83.7 %).
  const { routes } = compared(reference('bof-share', 0.61), reference('eaf-share', 0.37)).sections;
  expect(told(routes).slice(0, 2)).toEqual([
    ['World, converter (BOF)', 60, 'hit'],
    ['World, electric (EAF, IF)', 40, 'miss'],
  ]);
  const germany = routes.find(({ name }) => name === 'Germany, converter (BOF)');
  expect(germany?.value).toBe(75);
  expect(germany?.target?.value).toBeCloseTo(83.673, 3);
});

test("worldsteel's boundary is scope 1 and 2 plus each adder by what it is counted on", () => {
  // (5 + 0.4 + 0.1 + 0.5 + 0.3 + 0.2) Mt / 5 Mt = 1.3; oxygen 0.05 x 3/5; pellets 0.08 x 0.5/5; slag -0.1 x 2.7/5.
  const calibration = compared(
    reference('adder-oxygen', 0.05, [0.03, 0.07]),
    reference('adder-pellets-dri', 0.08),
    reference('adder-slag-credit', -0.1, [-0.2, 0]),
    reference('intensity-scope-1-2', null, [1.31, 1.85]),
    reference('intensity-worldsteel', 1.4),
    reference('intensity-bf-bof', 1.8),
    reference('intensity-scrap-eaf', 0.35),
  );
  expect(told(calibration.sections.emissions).slice(2)).toEqual([
    ['Scope 1 and 2 per t of crude steel', 1.3, 'miss'],
    ["The same on worldsteel's boundary, with the adders below", 1.284, 'hit'],
    // (5 + 0.4) Mt of furnace and converter + 0.05 x 3 - 0.1 x 2.7 Mt, over 3 Mt; (0.1 + 0.3 + 0.2) Mt over 2 Mt.
    ['BF-BOF on that boundary', 1.76, 'hit'],
    ['Electric furnaces on that boundary, without the making of DRI', 0.3, 'miss'],
  ]);
  // 1.3 + 0.018 + 0.008 - 0.108 and 1.3 + 0.042 + 0.008 + 0
  expect(calibration.worldsteelRange.low).toBeCloseTo(1.218, 12);
  expect(calibration.worldsteelRange.high).toBeCloseTo(1.35, 12);
});

test('costs are averages over tonnes beside the range of the references', () => {
  const { costs } = compared(reference('bf-bof-cost', 490, [430, 550])).sections;
  // The converter costs 560; the two melters 500 and 450 at 1 Mt each.
  expect(told(costs)).toEqual([
    ['Average cost of a BF-BOF tonne', 560, 'miss'],
    ['Average cost of an electric tonne', 475, 'not judged'],
  ]);
});

test('net exports are what went out less what came in, within a quarter or 3 Mt', () => {
  // Germany 0.5 - 1.54 Mt, India 0 - 11 Mt.
  const { 'net-exports': trade } = compared(
    reference('net-export', -4e6, [null, null], 'DEU'),
    reference('net-export', -15e6, [null, null], 'IND'),
  ).sections;
  expect(told(trade)).toEqual([
    ['India', -11, 'miss'],
    ['Germany', -1.04, 'hit'],
  ]);
});

test('a figure without a reference is shown and not judged', () => {
  const { sections } = compared();
  expect(told(sections.markets)).toEqual([
    ['World price of steel', 500, 'not judged'],
    ['World price of scrap', 300, 'not judged'],
    ['World price of tradable iron', 500, 'not judged'],
    ['Scrap used', 0, 'not judged'],
  ]);
  expect(sections['net-exports']).toEqual([]);
});

test('the score counts each kind on its own', () => {
  const all = compared(reference('crude-steel', 5e6), reference('steel-price', null, [1, 2]));
  const { world, markets } = all.sections;
  const none = { producers: [], routes: [], 'pig-iron': [], dri: [], emissions: [], costs: [] };
  const only = { sections: { ...none, world, markets, 'country-costs': [], 'net-exports': [] } };
  // Fitted: crude steel hits, pig iron, DRI and scrap used have no reference; predicted: the steel price misses.
  expect(scoreOf(only, 'fitted')).toEqual({ hits: 1, misses: 0, notJudged: 3 });
  expect(scoreOf(only, 'predicted')).toEqual({ hits: 0, misses: 1, notJudged: 2 });
});
