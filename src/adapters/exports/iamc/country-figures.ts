import type { YearRecord } from '../../../projections/yearly-records.js';
import { aggregated } from '../../../runs/aggregates.js';
import { countryBalance } from '../../../runs/country-balance.js';
import { materialsOf } from '../../../runs/materials/materials-of.js';
import { processEmissions } from '../../../runs/materials/process-emissions.js';
import type { RunResults } from '../../../runs/results.js';
import { ROUTES, routesBy } from '../../../runs/routes.js';
import { finalEnergy } from './energy.js';
import type { Note } from './furnace-figures.js';
import { USD_2010_PER_USD_2020 } from '../../iamc/usd-2010.js';

const MEGA = 1e6;
const GIGA = 1e9;

/** Notes a price of a country, and how much it counts in the mean of a region. */
export type NoteMean = (country: string, variable: string, mean: { value: number; weight: number }) => undefined;

const noteEmissions = (run: RunResults, record: YearRecord, note: Note): ReadonlyMap<string, number> => {
  const { groups, account } = record.fleet;
  const { scope1, captured } = record.accounts;
  const sums = new Map<string, { scope1: number; captured: number }>();
  for (const [row, { country }] of groups.entries()) {
    const at = account[row] ?? -1;
    const sum = sums.get(country) ?? { scope1: 0, captured: 0 };
    sums.set(country, { scope1: sum.scope1 + (scope1[at] ?? 0), captured: sum.captured + (captured[at] ?? 0) });
  }
  const process = processEmissions(run.given, record);
  for (const [country, own] of process) {
    const all = sums.get(country) ?? { scope1: 0, captured: 0 };
    note(country, 'Emissions|CO2|Energy|Demand|Industry|Iron and Steel', (all.scope1 - own.emitted) / MEGA);
    note(country, 'Emissions|CO2|Industrial Processes|Iron and Steel', own.emitted / MEGA);
    note(country, 'Carbon Capture|Energy|Demand|Industry|Iron and Steel', (all.captured - own.captured) / MEGA);
    note(country, 'Carbon Capture|Industrial Processes|Iron and Steel', own.captured / MEGA);
  }
  return new Map([...sums].map(([country, sum]) => [country, sum.scope1]));
};

/** Notes what is known of countries rather than of furnaces: routes, energy, emissions, trade, investment and prices. */
export const noteCountries = (run: RunResults, record: YearRecord, note: Note, noteMean: NoteMean): undefined => {
  const { given } = run;
  for (const [country, tonnes] of routesBy(record, run, ({ country: key }) => key)) {
    note(
      country,
      'Production|Iron and Steel|Steel [by Route]',
      ROUTES.reduce((sum, each) => sum + tonnes[each], 0) / MEGA,
    );
    for (const route of ROUTES)
      note(country, `Production|Iron and Steel|Steel [by Route]|${route}`, tonnes[route] / MEGA);
  }
  for (const { country, material, quantity } of materialsOf(given, record)) {
    for (const [variable, ej] of finalEnergy(material, quantity ?? 0)) note(country, variable, ej);
  }
  for (const [country, usd] of record.investments)
    note(country, 'Investment|Iron and Steel', (usd * USD_2010_PER_USD_2020) / GIGA);
  const scope1 = noteEmissions(run, record, note);
  const balance = countryBalance(record);
  const made = { steel: new Map<string, number>(), iron: new Map<string, number>() };
  for (const { key, product, production } of aggregated(record, (row) => record.fleet.groups[row]?.country ?? ''))
    made[product].set(key, production);
  for (const country of given.countries) {
    const code = country.country;
    const steel = made.steel.get(code) ?? 0;
    note(code, 'Demand|Iron and Steel|Steel', balance.demand(code, 'steel') / MEGA);
    note(code, 'Trade|Iron and Steel|Steel [Volume]', balance.netExport(code, 'steel', steel) / MEGA);
    note(code, 'Trade|Iron and Steel|Iron [Volume]', balance.netExport(code, 'iron', made.iron.get(code) ?? 0) / MEGA);
    noteMean(code, 'Price|Production|Iron and Steel|Steel', {
      value: balance.price(code, 'steel') * USD_2010_PER_USD_2020 * MEGA,
      weight: steel,
    });
    noteMean(code, 'Price|Carbon', {
      value: given.carbon.price(country, record.year) * USD_2010_PER_USD_2020,
      weight: Math.max(0, scope1.get(code) ?? 0),
    });
  }
};
