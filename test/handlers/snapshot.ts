import type { PriceView } from '../../src/domain/market/price-view.js';
import type { StepCurve } from '../../src/domain/market/step-curve.js';
import type { YearMarket } from '../../src/domain/market/year-market.js';
import { PRODUCTS } from '../../src/domain/names.js';
import type { World } from '../../src/domain/world.js';
import type { Assembled } from './assembled.js';

const stepsOf = (curve: StepCurve): readonly unknown[] =>
  [...curve.steps()].map(({ key, cost, width }) => [key, cost, width]);

/** A market in all that can be read from it, copied. */
export const marketSnapshot = (market: YearMarket): unknown => ({
  year: market.outlook.year,
  steel: stepsOf(market.steel),
  steelWidth: market.steel.totalWidth,
  metallics: stepsOf(market.metallics),
  metallicsWidth: market.metallics.totalWidth,
  metal: market.metal(1),
  prices: [market.scrapPrice, market.currentScrapPrice(), market.ironPrice(), market.steelPrice()],
  local: market.outlook.given.countries.map(({ country }) => market.localPrice(country)),
});

const worldSnapshot = ({
  year,
  furnaceGroups,
  plants,
  plantGroups,
  networks,
  networkPlants,
  projects,
}: World): unknown =>
  structuredClone({
    year,
    furnaceGroups: [...furnaceGroups],
    plants: [...plants],
    plantGroups: [...plantGroups],
    networks: [...networks],
    networkPlants: [...networkPlants],
    projects: [...projects],
  });

const pricesSnapshot = ({ steelIn, ...prices }: PriceView, { countries }: Assembled['given']): unknown => ({
  ...structuredClone(prices),
  local: countries.map(({ country }) => [...steelIn(country)]),
});

/** State, log, read models and prices of a world, copied deep. */
export const snapshot = ({
  world,
  kernel,
  curve,
  commitments,
  conservation,
  experience,
  limits,
  given,
}: Assembled): unknown => ({
  world: worldSnapshot(world),
  log: structuredClone([...kernel.log.read()]),
  digest: kernel.log.digest(),
  deadLetters: kernel.deadLetters.length,
  markets: curve.markets.map(marketSnapshot),
  prices: curve.markets.length === 0 ? null : pricesSnapshot(curve.prices(), given),
  started: PRODUCTS.map((product) => [commitments.started(product), commitments.startedAtSites(product)]),
  technologies: given.technologies.map(({ technology }) => [
    commitments.startedOf(technology),
    commitments.capacityOf(technology),
    commitments.capacityAtStart(technology),
  ]),
  captured: given.countries.map(({ country }) => [commitments.capturedIn(country), commitments.announcedIn(country)]),
  conservation: conservation.view(),
  experience: given.technologies.map(({ technology }) => [
    experience.cumulative(technology),
    experience.capexFactor(technology),
  ]),
  limits: limits.view(),
});
