import type { FurnaceGroupRow, ProductionRow } from '../../../domain/dataset.js';
import type { Product } from '../../../domain/names.js';
import { reductionOfCountry, residualBlastFurnace, usesInduction } from './country-rules.js';
import { CONVERTERS } from './hot-metal-reach.js';

type Series = ProductionRow['series'];

/** A production statistic, the technologies that it is made with, and the one that fills a gap. */
interface Route {
  readonly series: Series;
  readonly product: Product;
  readonly technologies: readonly string[];
  readonly residual: (country: string) => string;
}

const HOT_METAL = ['BF', 'BF-CCS', 'BF-charcoal', 'SR', 'SR-CCS'];
const REDUCED = ['DRI-coal', 'DRI-gas', 'DRI-gas-CCS', 'DRI-H2'];
const arcFurnace = (country: string): string => (usesInduction(country) ? 'IF' : 'EAF');
const ROUTES: readonly Route[] = [
  { series: 'bof', product: 'steel', technologies: ['BOF'], residual: () => 'BOF' },
  { series: 'eaf', product: 'steel', technologies: ['EAF', 'IF'], residual: arcFurnace },
  { series: 'ohf', product: 'steel', technologies: ['OHF'], residual: () => 'OHF' },
  { series: 'pig-iron', product: 'iron', technologies: HOT_METAL, residual: residualBlastFurnace },
  { series: 'dri', product: 'iron', technologies: REDUCED, residual: reductionOfCountry },
];

/** Hot metal that a tonne of residual steel capacity calls for, at the upper end of the recipes. */
const HOT_METAL_NEED: readonly (readonly [Series, number])[] = [
  ['bof', 1],
  ['ohf', 0.7],
];

/** A running furnace group with what its place decides. */
export type PlacedGroup = FurnaceGroupRow & {
  readonly country: string;
  /** Whether its plant has hot metal within reach. */
  readonly hasHotMetal: boolean;
};

export interface Gap {
  readonly technology: string;
  readonly product: Product;
  /** t per year */
  readonly capacity: number;
}

/**
 * Capacity that a country's statistics show and its running groups lack. Per route: production less Σ capacity ×
 * `available` (t per t of capacity that a market calls on), divided by what is available of the residual technology, up
 * to the next 1,000 t. Converters without hot metal within reach can make nothing. A residual converter finds hot metal
 * at its own plant alone, so there is a blast furnace for it even where there is no gap of iron.
 */
export function gapsOf(
  country: string,
  running: readonly PlacedGroup[],
  made: ReadonlyMap<Series, number>,
  available: (technology: string) => number,
): readonly Gap[] {
  const lacking = new Map<Series, number>();
  for (const { series, technologies, residual } of ROUTES) {
    const able = running.filter((group) => technologies.includes(group.technology) && canRun(group));
    const possible = able.reduce((sum, group) => sum + available(group.technology) * group.capacity, 0);
    const gap = Math.max(0, (made.get(series) ?? 0) - possible);
    lacking.set(series, thousands(gap / available(residual(country))));
  }
  const need = HOT_METAL_NEED.reduce((sum, [series, perTonne]) => sum + perTonne * (lacking.get(series) ?? 0), 0);
  lacking.set('pig-iron', Math.max(lacking.get('pig-iron') ?? 0, thousands(need)));
  return ROUTES.flatMap(({ series, product, residual }) => {
    const capacity = lacking.get(series) ?? 0;
    return capacity === 0 ? [] : [{ technology: residual(country), product, capacity }];
  });
}

const canRun = ({ technology, hasHotMetal }: PlacedGroup): boolean => hasHotMetal || !CONVERTERS.includes(technology);
const thousands = (tonnes: number): number => Math.ceil(tonnes / 1000) * 1000;
