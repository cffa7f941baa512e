/** What may narrow a figure down. */
export const FILTERS = ['technology', 'product', 'country', 'route'] as const;
export type Filter = (typeof FILTERS)[number];

/** Those by which the groups of the fleet differ. */
const OF_GROUPS: readonly Filter[] = ['technology', 'product', 'country'];

/** What a figure is called in an expression. */
export type FigureName = 'production' | 'capacity' | 'scope1' | 'scope2' | 'captured' | 'price' | 'demand' | 'cost';

export interface FigureMeaning {
  readonly unit: string;
  readonly meaning: string;
  /** Whether the figures of several years have a sum. */
  readonly addsUp: boolean;
  readonly filters: readonly Filter[];
  /**
   * The product that is meant where neither product nor technology is named: tonnes of iron and of steel have no
   * meaningful sum, tonnes of CO2 have.
   */
  readonly unlessNamed: 'steel' | 'both';
}

/** The figures that an expression can take from a run. */
export const FIGURES: Readonly<Record<FigureName, FigureMeaning>> = {
  production: { unit: 't', meaning: 'production', addsUp: true, filters: FILTERS, unlessNamed: 'steel' },
  capacity: {
    unit: 't/yr',
    meaning: 'capacity operating at the close',
    addsUp: false,
    filters: OF_GROUPS,
    unlessNamed: 'steel',
  },
  scope1: {
    unit: 'tCO2',
    meaning: 'direct emissions after capture',
    addsUp: true,
    filters: OF_GROUPS,
    unlessNamed: 'both',
  },
  scope2: { unit: 'tCO2', meaning: 'emissions of electricity', addsUp: true, filters: OF_GROUPS, unlessNamed: 'both' },
  captured: { unit: 'tCO2', meaning: 'CO2 captured and stored', addsUp: true, filters: OF_GROUPS, unlessNamed: 'both' },
  price: {
    unit: 'USD/t',
    meaning: 'price on the world market or in a country',
    addsUp: false,
    filters: ['product', 'country'],
    unlessNamed: 'steel',
  },
  demand: { unit: 't', meaning: 'demand', addsUp: true, filters: ['product', 'country'], unlessNamed: 'steel' },
  cost: { unit: 'USD/t', meaning: 'mean cost of production', addsUp: false, filters: OF_GROUPS, unlessNamed: 'steel' },
};

export const FIGURE_NAMES = Object.keys(FIGURES) as readonly FigureName[];

export const isFigureName = (name: string): name is FigureName => Object.hasOwn(FIGURES, name);
export const isFilter = (name: string): name is Filter => FILTERS.some((filter) => filter === name);
