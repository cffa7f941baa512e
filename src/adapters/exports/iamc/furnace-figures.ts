import { isOperating } from '../../../domain/furnace-group.js';
import type { Kind } from '../../../domain/economics/technology.js';
import type { Product } from '../../../domain/names.js';
import type { YearRecord } from '../../../projections/yearly-records.js';
import { booked } from '../../../projections/yearly-records.js';
import type { RunResults } from '../../../runs/results.js';
import { USD_2010_PER_USD_2020 } from '../../iamc/usd-2010.js';

/** Takes a value of a country in the unit of the variable. */
export type Note = (country: string, variable: string, value: number) => undefined;

const MEGA = 1e6;
const GIGA = 1e9;
const PIG_IRON = 'Production|Iron and Steel|Iron|Pig Iron';
const IRON: Partial<Record<Kind, string>> = {
  'hot-metal': PIG_IRON,
  'tradable-iron': 'Production|Iron and Steel|Iron|Sponge Iron',
};

/** Share of scrap in the metallic charge of a group; nothing for steel that is made from ore at once. */
const scrapShare = (record: YearRecord, row: number): number => {
  const { hot_metal, pig_iron, dri, scrap } = record.accounts.charge;
  const [all, own] = [
    [hot_metal, pig_iron, dri, scrap].reduce((sum, column) => sum + booked(record, row, column), 0),
    booked(record, row, scrap),
  ];
  return all > 0 ? own / all : 0;
};

const noteSteel = (note: Note, country: string, made: number, share: number): undefined => {
  note(country, 'Production|Iron and Steel|Steel', made);
  note(country, 'Production|Iron and Steel|Steel|Primary', made * (1 - share));
  note(country, 'Production|Iron and Steel|Steel|Secondary', made * share);
};

/** Variables of a product, all of it and of one technology. */
interface Names {
  readonly capacity: readonly [string, string];
  readonly production: readonly [string, string];
}

/** Names are made once for each technology: they are asked for in every row of every year. */
const naming = (): ((product: Product, technology: string) => Names) => {
  const known = new Map<string, Names>();
  return (product, technology) => {
    let names = known.get(technology);
    if (names === undefined) {
      const name = product === 'steel' ? 'Steel' : 'Iron';
      const [capacity, production] = [
        `Capacity|Iron and Steel|${name}`,
        `Production|Iron and Steel|${name} [by Technology]`,
      ];
      names = {
        capacity: [capacity, `${capacity}|${technology}`],
        production: [production, `${production}|${technology}`],
      };
      known.set(technology, names);
    }
    return names;
  };
};

/** Notes what is a sum over furnace groups: production, capacity, emissions, carbon payments, scrap. */
export const noteFurnaces = ({ given }: RunResults, record: YearRecord, note: Note): undefined => {
  const { accounts, fleet } = record;
  const nameOf = naming();
  for (const [row, { country, product, capacity }] of fleet.groups.entries()) {
    const code = fleet.technology[row];
    const status = fleet.status[row];
    if (code === undefined || status === undefined) continue;
    const made = booked(record, row, accounts.production) / MEGA;
    const standing = isOperating({ status }) ? capacity / MEGA : 0;
    const names = nameOf(product, code);
    for (const name of names.capacity) note(country, name, standing);
    for (const name of names.production) note(country, name, made);
    if (product === 'steel') noteSteel(note, country, made, scrapShare(record, row));
    else {
      note(country, 'Production|Iron and Steel|Iron', made);
      note(country, IRON[given.technology(code).kind] ?? PIG_IRON, made);
    }
    note(country, 'Scrap Use|Iron and Steel', made * booked(record, row, accounts.charge.scrap));
    note(country, 'Direct Emissions|CO2|Iron and Steel', booked(record, row, accounts.scope1) / MEGA);
    note(country, 'Indirect Emissions|CO2|Iron and Steel|Electricity', booked(record, row, accounts.scope2) / MEGA);
    const payments = booked(record, row, accounts.carbonCost) * USD_2010_PER_USD_2020;
    note(country, 'Carbon Payments|Iron and Steel', payments / GIGA);
  }
};
