import type { CountryCode } from '../../domain/names.js';

/** Stands for what is no carrier of a recipe: other variable opex, less subsidies on opex. It has no quantity. */
export const OTHER_OPEX = 'other_opex';

/** What the furnaces of a country took of something in a year. */
export interface MaterialUse {
  readonly country: CountryCode;
  /** A carrier, a metallic of the charge, or `OTHER_OPEX`. */
  readonly material: string;
  /** In the unit of the carrier, negative for a by-product; null for other opex. */
  readonly quantity: number | null;
  /** USD of the year; null for hot metal, which is made on site of what stands in other rows. */
  readonly cost: number | null;
}

type Sum = { -readonly [K in keyof MaterialUse]: MaterialUse[K] };

const inOrder = <T>(map: ReadonlyMap<string, T>): readonly T[] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);

/** Adds up quantities and costs by country and material. */
export class MaterialUses {
  private readonly sums = new Map<CountryCode, Map<string, Sum>>();

  add({ country, material, quantity, cost }: MaterialUse): undefined {
    let ofCountry = this.sums.get(country);
    if (ofCountry === undefined) this.sums.set(country, (ofCountry = new Map<string, Sum>()));
    const sum = ofCountry.get(material);
    if (sum === undefined) {
      ofCountry.set(material, { country, material, quantity, cost });
      return;
    }
    if (quantity !== null) sum.quantity = (sum.quantity ?? 0) + quantity;
    if (cost !== null) sum.cost = (sum.cost ?? 0) + cost;
  }

  /** By country and material in code units. */
  sorted(): readonly MaterialUse[] {
    return inOrder(this.sums).flatMap(inOrder);
  }
}
