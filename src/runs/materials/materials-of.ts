import type { Assumptions } from '../../domain/assumptions/assumptions.js';
import { fixedOpexIn, opexRelief, paidPrice } from '../../domain/economics/relieved-costs.js';
import type { Metallic } from '../../domain/economics/technology.js';
import { METALLICS, shareOf } from '../../domain/economics/technology.js';
import type { Carrier, CountryCode } from '../../domain/names.js';
import { carrier } from '../../domain/names.js';
import type { YearRecord } from '../../projections/yearly-records.js';
import type { MaterialUse } from './material-uses.js';
import { MaterialUses, OTHER_OPEX } from './material-uses.js';
import type { Operation } from './operations.js';
import { operationsIn } from './operations.js';

const ELECTRICITY = carrier('electricity');

/** Where the uses of a year are booked, and what the prices of the year are. */
interface Books {
  readonly given: Assumptions;
  readonly record: YearRecord;
  readonly uses: MaterialUses;
  /** Market price of a carrier in a country. */
  readonly price: (name: Carrier, country: CountryCode) => number;
}

/** Looks a price of the year up once for each country and carrier: that of hydrogen takes many steps. */
const pricesOf = (given: Assumptions, year: number): Books['price'] => {
  const known = new Map<Carrier, Map<CountryCode, number>>();
  return (name, country) => {
    let ofCarrier = known.get(name);
    if (ofCarrier === undefined) known.set(name, (ofCarrier = new Map<CountryCode, number>()));
    let price = ofCarrier.get(country);
    if (price === undefined) ofCarrier.set(country, (price = given.price(name, given.country(country), year)));
    return price;
  };
};

/** USD per t: scrap and pig iron at the scrap price, DRI at the iron price, delivered. Hot metal is not bought. */
const priceOfMetallic = ({ given, record }: Books, metallic: Metallic, country: CountryCode): number | null => {
  if (metallic === 'hot_metal') return null;
  const world = metallic === 'dri' ? record.markets.iron.price : record.scrap.price;
  return world + given.country(country).scrapPriceDifference;
};

/** Books the metallic charge, and answers with the MWh that it took beyond a charge of scrap. */
const bookCharge = (books: Books, { technology, country, charged }: Operation): number => {
  let extraPower = 0;
  for (const metallic of METALLICS) {
    const quantity = charged[metallic];
    if (quantity === 0) continue;
    const price = priceOfMetallic(books, metallic, country);
    books.uses.add({ country, material: metallic, quantity, cost: price === null ? null : quantity * price });
    const share = shareOf(technology, metallic);
    extraPower += (quantity / share.perT) * share.extraElectricity;
  }
  return extraPower;
};

/** By-products earn their price, which is nobody's cost: no subsidy touches it. */
const bookOperation = (books: Books, operation: Operation): undefined => {
  const { given, record, uses, price } = books;
  const { technology, country, production } = operation;
  const operator = { technology: technology.technology, country: given.country(country), year: record.year };
  const paid = (name: Carrier): number => paidPrice(given, price(name, country), { carrier: name, ...operator });
  let variable = technology.otherVariableOpex;
  for (const { carrier: name, perT } of technology.inputs) {
    const perTonne = perT * (perT > 0 ? paid(name) : price(name, country));
    variable += perTonne;
    uses.add({ country, material: name, quantity: production * perT, cost: production * perTonne });
  }
  const extraPower = bookCharge(books, operation);
  if (extraPower !== 0)
    uses.add({ country, material: ELECTRICITY, quantity: extraPower, cost: extraPower * paid(ELECTRICITY) });
  const fixedOpex = fixedOpexIn(technology, operator.country);
  const other = technology.otherVariableOpex - opexRelief(given, variable, { operator, fixedOpex });
  uses.add({ country, material: OTHER_OPEX, quantity: null, cost: production * other });
};

/** What was worked out of a year, under what held for it: several outputs ask for the same. */
const known = new WeakMap<YearRecord, { readonly given: Assumptions; readonly uses: readonly MaterialUse[] }>();

/**
 * What furnaces took in a year by country and material, worked out from tonnes, charges, recipes and prices. The costs of
 * a country add up to the variable costs that its accounts have booked, to floating point.
 */
export const materialsOf = (given: Assumptions, record: YearRecord): readonly MaterialUse[] => {
  const before = known.get(record);
  if (before?.given === given) return before.uses;
  const books = { given, record, uses: new MaterialUses(), price: pricesOf(given, record.year) };
  for (const operation of operationsIn(given, record)) bookOperation(books, operation);
  const uses = books.uses.sorted();
  known.set(record, { given, uses });
  return uses;
};
