import type { Assumptions } from '../../domain/assumptions/assumptions.js';
import type { Metallic, Technology } from '../../domain/economics/technology.js';
import { METALLICS } from '../../domain/economics/technology.js';
import type { CountryCode, TechnologyCode } from '../../domain/names.js';
import type { YearRecord } from '../../projections/yearly-records.js';

/** What one technology did in one country and year: t of product, and t of each metallic that it charged. */
export interface Operation {
  readonly technology: Technology;
  readonly country: CountryCode;
  production: number;
  readonly charged: Record<Metallic, number>;
}

/** Adds up the accounts of a year by country and technology. Groups that stood idle used nothing. */
export const operationsIn = (given: Assumptions, { accounts, fleet }: YearRecord): readonly Operation[] => {
  const { production: made, charge } = accounts;
  const known = new Map<CountryCode, Map<TechnologyCode, Operation>>();
  fleet.groups.forEach(({ country }, row) => {
    const at = fleet.account[row] ?? -1;
    const code = fleet.technology[row];
    const production = made[at] ?? 0;
    if (production === 0 || code === undefined) return;
    let ofCountry = known.get(country);
    if (ofCountry === undefined) known.set(country, (ofCountry = new Map<TechnologyCode, Operation>()));
    let operation = ofCountry.get(code);
    if (operation === undefined) {
      const charged = { hot_metal: 0, pig_iron: 0, dri: 0, scrap: 0 };
      operation = { technology: given.technology(code), country, production: 0, charged };
      ofCountry.set(code, operation);
    }
    operation.production += production;
    for (const metallic of METALLICS) operation.charged[metallic] += production * (charge[metallic][at] ?? 0);
  });
  return [...known.values()].flatMap((ofCountry) => [...ofCountry.values()]);
};
