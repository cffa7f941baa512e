import type { CarrierRow, Dataset, RecipeRow, TechnologyRow } from '../dataset.js';
import { carrier, type Carrier, type TechnologyCode } from '../names.js';
import { DomainError } from '../errors.js';

/** A metallic that may stand in the charge. */
export const METALLICS = ['hot_metal', 'pig_iron', 'dri', 'scrap'] as const;
export type Metallic = (typeof METALLICS)[number];

/** Bounds of one metallic in the charge. */
export interface ChargeShare {
  /** t per t product if the whole charge were this metallic. */
  readonly perT: number;
  readonly min: number;
  readonly max: number;
  /** MWh per t product more than with scrap, if the whole charge were this metallic. */
  readonly extraElectricity: number;
  /** tCO2 per t of the metallic if its carbon is oxidised. */
  readonly carbon: number;
}

export type Charge = Readonly<Partial<Record<Metallic, ChargeShare>>>;

/**
 * What a technology is on the market. A `converter` (BOF, OHF) takes hot metal from a network, a `melter` (EAF, IF)
 * is free in its charge, `ore-steel` (MOE, EW) needs neither.
 */
export type Kind = 'hot-metal' | 'tradable-iron' | 'converter' | 'melter' | 'ore-steel';

export interface Technology extends TechnologyRow {
  readonly kind: Kind;
  /** Inputs per t product other than the metallic charge; negative for by-products. */
  readonly inputs: readonly { readonly carrier: Carrier; readonly perT: number; readonly carbon: number }[];
  readonly charge: Charge;
  /** MWh per t product with an all-scrap charge. */
  readonly electricity: number;
  /** tCO2 per t product before capture, without the carbon of the metallic charge. */
  readonly grossWithoutCharge: number;
}

const ELECTRICITY = carrier('electricity');
const isMetallic = (name: string): name is Metallic => (METALLICS as readonly string[]).includes(name);

const kindOf = (row: TechnologyRow, charge: Charge): Kind => {
  if (row.output === 'hot-metal' || row.output === 'tradable-iron') return row.output;
  if (charge.hot_metal !== undefined) return 'converter';
  return charge.scrap === undefined ? 'ore-steel' : 'melter';
};

const compile = (
  row: TechnologyRow,
  recipe: readonly RecipeRow[],
  carriers: ReadonlyMap<string, CarrierRow>,
): Technology => {
  const carbonOf = (name: string): number => carriers.get(name)?.carbonContent ?? 0;
  const charge: Partial<Record<Metallic, ChargeShare>> = {};
  const inputs: Technology['inputs'][number][] = [];
  for (const line of recipe) {
    const name: string = line.input;
    if (line.minShare !== null && line.maxShare !== null && isMetallic(name)) {
      const { perT, minShare: min, maxShare: max, extraElectricity } = line;
      charge[name] = { perT, min, max, extraElectricity, carbon: carbonOf(name) };
    } else {
      inputs.push({ carrier: line.input, perT: line.perT, carbon: carbonOf(line.input) });
    }
  }
  return {
    ...row,
    kind: kindOf(row, charge),
    inputs,
    charge,
    electricity: inputs.find((input) => input.carrier === ELECTRICITY)?.perT ?? 0,
    grossWithoutCharge: inputs.reduce((sum, input) => sum + input.perT * input.carbon, 0) - row.productCarbon,
  };
};

/** All technologies of a dataset with their recipes, by code. */
export const compileTechnologies = (
  dataset: Pick<Dataset, 'technologies' | 'recipes' | 'carriers'>,
): ReadonlyMap<TechnologyCode, Technology> => {
  const carriers = new Map<string, CarrierRow>(dataset.carriers.map((row) => [row.carrier, row]));
  return new Map(
    dataset.technologies.map((row) => [
      row.technology,
      compile(
        row,
        dataset.recipes.filter((line) => line.technology === row.technology),
        carriers,
      ),
    ]),
  );
};

const NOT_CHARGED: ChargeShare = { perT: 0, min: 0, max: 0, extraElectricity: 0, carbon: 0 };

/** Share of one metallic in the charge; zero bounds when the technology does not take it. */
export const shareOf = (technology: Technology, metallic: Metallic): ChargeShare =>
  technology.charge[metallic] ?? NOT_CHARGED;

/**
 * First year in which a furnace produces that is decided in `year`, at the year's end: T years of construction lie
 * between (model §7: flows from t = T + 1).
 */
export const firstYearOf = (technology: TechnologyRow, year: number): number => year + technology.constructionYears + 1;

/** Year in which a furnace is decided on and paid for that starts in `firstYear`, when nothing holds it up. */
export const decisionYearOf = (technology: TechnologyRow, firstYear: number): number =>
  firstYear - technology.constructionYears - 1;

/** Looks a technology up. @throws DomainError `unknown-technology` */
export const technologyNamed = (all: ReadonlyMap<TechnologyCode, Technology>, code: TechnologyCode): Technology => {
  const found = all.get(code);
  if (found === undefined) throw new DomainError('unknown-technology', { technology: code });
  return found;
};
