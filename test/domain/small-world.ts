import type {
  CountryRow,
  Dataset,
  FurnaceGroupRow,
  PlantRow,
  ProductionRow,
  RecipeRow,
  TechnologyRow,
} from '../../src/domain/dataset.js';
import {
  carrier,
  countryCode,
  furnaceGroupId,
  plantGroupId,
  plantId,
  technologyCode,
  type Product,
} from '../../src/domain/names.js';

/*
 * Worlds small enough for hand calculation. A technology costs what its `otherVariableOpex` says and nothing else: no
 * inputs, no fixed opex, no capex, no emissions, available all year. Electricity costs 50 USD/MWh, ore costs nothing.
 */

const PLAIN: Omit<TechnologyRow, 'technology' | 'product' | 'output'> = {
  name: '',
  availableFrom: 2000,
  capex: 0,
  renovationShare: 0,
  lifetime: 20,
  constructionYears: 2,
  fixedOpex: 0,
  otherVariableOpex: 0,
  captureRate: 0,
  productCarbon: 0,
  costRatioPerDoubling: 1,
  freeAllocationBenchmark: 0,
  technicalAvailability: 1,
  builtIn: [],
};

type Fields = Partial<Omit<TechnologyRow, 'technology' | 'product' | 'output'>>;

/** Steel from ore at a cost in USD/t: needs neither metal nor scrap. */
export const oreSteel = (code: string, cost: number, fields: Fields = {}): TechnologyRow => ({
  ...PLAIN,
  technology: technologyCode(code),
  product: 'steel',
  output: 'crude-steel',
  otherVariableOpex: cost,
  ...fields,
});
export const iron = (
  code: string,
  output: 'hot-metal' | 'tradable-iron',
  cost: number,
  fields: Fields = {},
): TechnologyRow => ({ ...oreSteel(code, cost, fields), product: 'iron', output });

/** One metallic of a charge. */
export const metallic = (
  technology: string,
  input: 'hot_metal' | 'pig_iron' | 'dri' | 'scrap',
  perT: number,
  minShare: number,
  maxShare: number,
  extraElectricity = 0,
): RecipeRow => ({
  technology: technologyCode(technology),
  input: carrier(input),
  perT,
  minShare,
  maxShare,
  extraElectricity,
});

/** A converter that takes 1 t of metal a tonne, at most 0.2 of it scrap; an arc furnace of 1.1 t scrap or 1.13 t DRI. */
export const CONVERTER_RECIPE: readonly RecipeRow[] = [
  metallic('BOF', 'hot_metal', 1, 0.75, 1),
  metallic('BOF', 'pig_iron', 1, 0, 0.15),
  metallic('BOF', 'scrap', 1, 0, 0.2),
];
export const ARC_RECIPE: readonly RecipeRow[] = [
  metallic('EAF', 'dri', 1.13, 0, 1, 0.11),
  metallic('EAF', 'pig_iron', 1.12, 0, 0.3),
  metallic('EAF', 'scrap', 1.1, 0, 1),
];

export interface Furnace {
  readonly id: string;
  readonly technology: string;
  readonly capacity: number;
  /** Plant, named as the furnace unless given; `A/x` stands in country A. */
  readonly plant?: string;
  readonly country?: string;
  readonly owner?: string;
  readonly status?: FurnaceGroupRow['status'];
  readonly commissioned?: number;
}

export interface SmallWorld {
  readonly technologies: readonly TechnologyRow[];
  readonly recipes?: readonly RecipeRow[];
  readonly furnaces: readonly Furnace[];
  readonly countries?: readonly Partial<CountryRow>[];
  /** t by country code. */
  readonly demand?: Readonly<Record<string, number>>;
  readonly scrap?: Readonly<Record<string, number>>;
  readonly production?: readonly ProductionRow[];
  readonly transitions?: readonly (readonly [from: string, to: string, capexShare: number])[];
  readonly more?: Partial<Dataset>;
}

const country = (fields: Partial<CountryRow>): CountryRow => ({
  country: countryCode('AAA'),
  name: '',
  region: 'r',
  blocs: [],
  capexMultiplier: 1,
  fixedOpexMultiplier: 1,
  costOfDebt: 0.05,
  costOfEquity: 0.1,
  scrapPriceDifference: 0,
  latitude: 0,
  longitude: 0,
  imputedFigures: [],
  ...fields,
});

const PLENTY = 1e12;
const ROUTES = ['bof', 'eaf', 'ohf', 'pig-iron', 'dri'] as const;

const series = (values: Readonly<Record<string, number>>): Dataset['demand'] =>
  Object.entries(values).map(([region, value]) => ({ region, year: 2025, value }));

const plantsOf = (furnaces: readonly Furnace[]): PlantRow[] => {
  const plants = new Map<string, PlantRow>();
  furnaces.forEach((furnace, i) => {
    const id = furnace.plant ?? furnace.id;
    if (plants.has(id)) return;
    plants.set(id, {
      plantId: plantId(id),
      name: id,
      country: countryCode(furnace.country ?? 'AAA'),
      // A degree apart: no two plants share hot metal.
      latitude: i,
      longitude: 0,
      plantGroupId: plantGroupId(furnace.owner ?? 'owner'),
      ownership: '',
    });
  });
  return [...plants.values()];
};

/** The dataset of a small world. Statistics are beyond reach, so that every group is available all year. */
export const smallWorld = (world: SmallWorld): Dataset => {
  const countries = (world.countries ?? [{}]).map(country);
  const plants = plantsOf(world.furnaces);
  const products = new Map<string, Product>(world.technologies.map((row) => [row.technology, row.product]));
  return {
    name: 'small',
    plants,
    plantGroups: [...new Set(plants.map((row) => row.plantGroupId))].map((id) => ({ plantGroupId: id, name: id })),
    furnaceGroups: world.furnaces.map(({ id, technology, capacity, status, commissioned, plant }) => ({
      furnaceGroupId: furnaceGroupId(id),
      plantId: plantId(plant ?? id),
      technology: technologyCode(technology),
      product: products.get(technology) ?? 'steel',
      capacity,
      status: status ?? 'operating',
      commissionedYear: commissioned ?? 2020,
      lastRelineYear: null,
      retirementYear: null,
      imputedFields: [],
    })),
    technologies: world.technologies,
    recipes: world.recipes ?? [],
    carriers: [],
    transitions: (world.transitions ?? []).map(([from, to, capexShare]) => ({
      from: technologyCode(from),
      to: technologyCode(to),
      capexShare,
    })),
    countries,
    prices: [{ region: 'world', year: 2025, value: 50, carrier: carrier('electricity') }],
    carbonPrices: [],
    freeAllocation: [],
    tariffs: [],
    demand: series(world.demand ?? {}),
    scrapSupply: series(world.scrap ?? {}),
    co2Storage: [],
    gridIntensity: [{ region: 'world', year: 2025, value: 0.4 }],
    electrolysers: [],
    renewableParks: [],
    capacityFactors: [],
    production:
      world.production ??
      countries.flatMap((row) =>
        ROUTES.map((route) => ({ country: row.country, year: 2024, series: route, value: PLENTY })),
      ),
    sources: [],
    ...world.more,
  };
};
