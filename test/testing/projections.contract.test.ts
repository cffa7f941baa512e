import { describe, expect, it } from 'vitest';
import { worldReducers } from '../../src/domain/reducers/index.js';
import { PRODUCTS } from '../../src/domain/names.js';
import { CommitmentCounter } from '../../src/projections/commitments.js';
import { ConservationWatch } from '../../src/projections/conservation.js';
import { CostCurve } from '../../src/projections/cost-curve.js';
import { LimitWatch } from '../../src/projections/limit-watch.js';
import type { Experience } from '../../src/projections/experience.js';
import { describeProjection } from '../../src/testing/index.js';
import { baseline, founded, tinyWorld } from '../domain/given-worlds.js';
import { keyedDraws } from '../../src/adapters/random/keyed-draws.js';
import { EVENT_NAMES } from '../../src/handlers/types.js';
import { YearlyRecords } from '../../src/projections/yearly-records.js';
import { assembled, type Wrapping } from '../handlers/assembled.js';
import { marketSnapshot } from '../handlers/snapshot.js';
import { simulated } from './simulated.js';

/** A world with a price on carbon in which some build, some switch, some close, and some are short of money. */
const scenario = baseline(
  'agents.openingTreasury.multiplier=2',
  'policies.carbonPrice.flat=100',
  'markets.demand.multiplier=1.3',
  'monitors=[{ name: dear-steel, metric: steelPrice, above: 100 }]',
);
const UNTIL = 2050;

const kept: YearlyRecords[] = [];
const watching: Wrapping['watching'] = ({ world, curve, book }) => {
  kept.push(new YearlyRecords(world, curve, book));
  return kept;
};
const lived = await simulated(assembled({ watching }, tinyWorld(), scenario), UNTIL);
const records = [...lived.kernel.log.read()];

it('the history that projections are tried on has every event there is', () => {
  expect(new Set(records.map(({ event }) => event.type))).toEqual(new Set(Object.keys(EVENT_NAMES)));
});

const reopened = () => {
  const draws = keyedDraws(scenario.seed);
  const { given, experience, book, world } = founded(tinyWorld(), scenario, draws);
  const curve = new CostCurve(given, book, world);
  return { given, experience, book, world, curve, reducers: worldReducers(world) };
};

const curveView = (curve: CostCurve) => curve.markets.map(marketSnapshot);

const commitmentsView = (commitments: CommitmentCounter) => ({
  started: PRODUCTS.map((product) => [commitments.started(product), commitments.startedAtSites(product)]),
  technologies: lived.given.technologies.map(({ technology }) => [
    commitments.startedOf(technology),
    commitments.capacityOf(technology),
    commitments.capacityAtStart(technology),
  ]),
  captured: lived.given.countries.map(({ country }) => [
    commitments.capturedIn(country),
    commitments.announcedIn(country),
  ]),
});

describeProjection({ describe, it }, 'CostCurve', {
  records,
  lived: () => curveView(lived.curve),
  open: () => {
    const { curve, reducers } = reopened();
    return { projection: curve, reducers, observe: () => curveView(curve) };
  },
});

describeProjection({ describe, it }, 'CommitmentCounter', {
  records,
  lived: () => commitmentsView(lived.commitments),
  open: () => {
    const { world, book, reducers } = reopened();
    const projection = new CommitmentCounter(world, book);
    return { projection, reducers, observe: () => commitmentsView(projection) };
  },
});

describeProjection({ describe, it }, 'LimitWatch', {
  records,
  lived: () => lived.limits.view(),
  open: () => {
    const { given, book, world, reducers } = reopened();
    return { projection: new LimitWatch(given, book, world), reducers };
  },
});

const experienceView = (experience: Experience) =>
  lived.given.technologies.map(({ technology }) => [
    experience.cumulative(technology),
    experience.capexFactor(technology),
  ]);

describeProjection({ describe, it }, 'Experience', {
  records,
  lived: () => experienceView(lived.experience),
  open: () => {
    const { experience, reducers } = reopened();
    return { projection: experience, reducers, observe: () => experienceView(experience) };
  },
});

describeProjection({ describe, it }, 'ConservationWatch', {
  records,
  lived: () => lived.conservation.view(),
  open: () => {
    const { world, curve, reducers } = reopened();
    return { projection: new ConservationWatch(world, curve), reducers, before: [curve] };
  },
});

describeProjection({ describe, it }, 'YearlyRecords', {
  records,
  lived: () => kept[0]?.view(),
  open: () => {
    const { world, curve, book, experience, reducers } = reopened();
    return { projection: new YearlyRecords(world, curve, book), reducers, before: [experience, curve] };
  },
});
