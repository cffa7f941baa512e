import { isOperating } from '../../../domain/furnace-group.js';
import type { Kind } from '../../../domain/economics/technology.js';
import type { YearRecord } from '../../../projections/yearly-records.js';
import { booked } from '../../../projections/yearly-records.js';
import type { RunResults } from '../../../runs/results.js';
import { USD_2010_PER_USD_2020 } from './usd-2010.js';

/** Takes a value of a country in the unit of the variable. */
export type Note = (country: string, variable: string, value: number) => undefined;

const MEGA = 1e6;
const GIGA = 1e9;
const IRON: Partial<Record<Kind, string>> = { 'hot-metal': 'Pig Iron', 'tradable-iron': 'Sponge Iron' };

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

/** Notes what is a sum over furnace groups: production, capacity, emissions, carbon payments, scrap. */
export const noteFurnaces = ({ given }: RunResults, record: YearRecord, note: Note): undefined => {
  const { accounts, fleet } = record;
  for (const [row, { country, product, capacity }] of fleet.groups.entries()) {
    const code = fleet.technology[row];
    const status = fleet.status[row];
    if (code === undefined || status === undefined) continue;
    const name = product === 'steel' ? 'Steel' : 'Iron';
    const made = booked(record, row, accounts.production) / MEGA;
    const standing = isOperating({ status }) ? capacity / MEGA : 0;
    for (const part of ['', `|${code}`]) {
      note(country, `Capacity|Iron and Steel|${name}${part}`, standing);
      note(country, `Production|Iron and Steel|${name} [by Technology]${part}`, made);
    }
    if (product === 'steel') noteSteel(note, country, made, scrapShare(record, row));
    else {
      note(country, 'Production|Iron and Steel|Iron', made);
      note(country, `Production|Iron and Steel|Iron|${IRON[given.technology(code).kind] ?? 'Pig Iron'}`, made);
    }
    note(country, 'Scrap Use|Iron and Steel', made * booked(record, row, accounts.charge.scrap));
    note(country, 'Direct Emissions|CO2|Iron and Steel', booked(record, row, accounts.scope1) / MEGA);
    note(country, 'Indirect Emissions|CO2|Iron and Steel|Electricity', booked(record, row, accounts.scope2) / MEGA);
    const payments = booked(record, row, accounts.carbonCost) * USD_2010_PER_USD_2020;
    note(country, 'Carbon Payments|Iron and Steel', payments / GIGA);
  }
};
