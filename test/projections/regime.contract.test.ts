import { describe, expect, it } from 'vitest';
import { keyedDraws } from '../../src/adapters/random/keyed-draws.js';
import { countryCode, technologyCode } from '../../src/domain/names.js';
import { Regime } from '../../src/projections/regime.js';
import { assemble } from '../../src/runs/assemble.js';
import { simulateYears } from '../../src/runs/simulate-years.js';
import { describeProjection } from '../../src/testing/index.js';
import { logOf } from '../runs/branch-of.js';
import { tinyInputs } from '../runs/run-of.js';
import { FORGETFUL } from '../runs/tiny-world.js';

const { dataset, scenario: first } = tinyInputs('years.end=2029', 'policies.carbonPrice.flat=10');
const { scenario: second } = tinyInputs('years.end=2029', 'technologies.EAF.capex.multiplier=2');
const { scenario: last } = tinyInputs('years.end=2032', 'policies.carbonPrice.flat=90');
const grounds = {
  dataset,
  scenario: last,
  past: [
    { before: 2027, scenario: first },
    { before: 2029, scenario: second },
  ],
};
const [germany, EAF] = [countryCode('DEU'), technologyCode('EAF')];

/** What is read of assumptions and costs, so that one exchanged without the other would show. */
const seen = ({ given, book }: Regime) => ({
  end: given.scenario.years.end,
  carbon: given.carbon.price(given.country(germany), 2028),
  expected: book.of(EAF, germany).carbonPrice[book.at(2028)],
  capex: book.worldCapex(EAF),
});

const lived = assemble({ ...grounds, draws: keyedDraws(last.seed) });
const [regime] = lived.projections.filter((each) => each instanceof Regime);
const prices = new Map<number, number>();
await simulateYears(lived, {
  keeper: FORGETFUL,
  yearClosed: ({ year }) => {
    prices.set(year, lived.given.carbon.price(lived.given.country(germany), 2028));
  },
});

it('holds each of its scenarios in the years that are theirs, and goes on to the last year of the last', () => {
  // The tiny scenario's own path has 48 USD in 2028: 3/5 of the way from 0 in 2025 to 80 in 2030.
  expect([...prices.values()].map(Math.round)).toEqual([10, 10, 48, 48, 90, 90, 90, 90]);
});

describeProjection({ describe, it }, 'Regime', {
  records: logOf(lived),
  lived: () => (regime === undefined ? undefined : seen(regime)),
  open: () => {
    const projection = new Regime(grounds);
    return { projection, reducers: [], observe: () => seen(projection) };
  },
});
