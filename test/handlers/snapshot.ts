import type { Assumptions } from '../../src/domain/assumptions/assumptions.js';
import type { PriceView } from '../../src/domain/market/price-view.js';
import type { YearMarket } from '../../src/domain/market/year-market.js';
import { PRODUCTS } from '../../src/domain/names.js';
import type { World } from '../../src/domain/world.js';
import type { Assembled } from './assembled.js';

/** A market in all that can be read from it, copied. */
export const marketSnapshot = (market: YearMarket): unknown => ({
  year: market.outlook.year,
  steel: [...market.steel.steps()],
  steelWidth: market.steel.totalWidth,
  metallics: [...market.metallics.steps()],
  metallicsWidth: market.metallics.totalWidth,
  metal: market.metal(1),
  prices: [market.scrapPrice, market.currentScrapPrice(), market.ironPrice(), market.steelPrice()],
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

/** Prices as data: what producers of a country see is read out for all countries. */
const pricesOf = ({ steelIn, ...prices }: PriceView, given: Assumptions): unknown => ({
  ...prices,
  steelIn: given.countries.map(({ country }) => steelIn(country)),
});

/** State, log, read models and prices of a world, copied deep. */
export const snapshot = ({ world, kernel, curve, commitments, conservation, limits, given }: Assembled): unknown => ({
  world: worldSnapshot(world),
  log: structuredClone([...kernel.log.read()]),
  digest: kernel.log.digest(),
  deadLetters: kernel.deadLetters.length,
  markets: curve.markets.map(marketSnapshot),
  prices: curve.markets.length === 0 ? null : structuredClone(pricesOf(curve.prices(), given)),
  started: PRODUCTS.map((product) => [commitments.started(product), commitments.startedAtSites(product)]),
  technologies: given.technologies.map(({ technology }) => [
    commitments.startedOf(technology),
    commitments.capacityOf(technology),
    commitments.capacityAtStart(technology),
  ]),
  captured: given.countries.map(({ country }) => [commitments.capturedIn(country), commitments.announcedIn(country)]),
  conservation: conservation.view(),
  limits: limits.view(),
});
