import { grouped } from './grouped.js';
import type { PlantState, ReportedPlant, ShownStatus } from './report-data.js';
import { STATUSES } from './report-data.js';
import { KILO } from './rounded.js';
import type { GroupYear, PlantPlace } from './run-tables.js';
import { YearlySum } from './yearly.js';

const SHOWN: Readonly<Record<string, ShownStatus>> = {
  operating: 'operating',
  'operating-pre-retirement': 'operating',
  construction: 'construction',
  mothballed: 'mothballed',
  closed: 'closed',
};

/** Capacity in t/yr by technology and status. */
type Standing = Map<string, number>;

const add = (standing: Standing, key: string, capacity: number): undefined => {
  standing.set(key, (standing.get(key) ?? 0) + capacity);
};

const numbersOf = (standing: Standing): readonly number[] =>
  [...standing]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, capacity]) => [...key.split(' ').map(Number), Math.round(capacity / KILO)]);

/** States of a plant year by year; what closed stays in the list as closed, though its rows end. */
const statesOf = (
  years: readonly number[],
  rows: readonly GroupYear[],
  technologies: readonly string[],
): readonly PlantState[] => {
  const byYear = grouped(rows, ({ year }) => year);
  const closed: Standing = new Map();
  const states: PlantState[] = [];
  let last = '';
  for (const [at, year] of years.entries()) {
    const standing: Standing = new Map(closed);
    for (const { technology, status, capacity } of byYear.get(year) ?? []) {
      const shown = SHOWN[status];
      if (shown === undefined) continue;
      const key = `${technologies.indexOf(technology)} ${STATUSES.indexOf(shown)}`;
      add(standing, key, capacity);
      if (shown === 'closed') add(closed, key, capacity);
    }
    const numbers = numbersOf(standing);
    const text = numbers.join(' ');
    if (text !== last) states.push([at, ...numbers]);
    last = text;
  }
  return states;
};

const inKilotonnes = (sum: YearlySum): readonly number[] => sum.values.map((value) => Math.round(value / KILO));

/** The plants that ever have a row, sorted by id. */
export const reportedPlants = (
  years: readonly number[],
  groups: readonly GroupYear[],
  places: readonly PlantPlace[],
  technologies: readonly string[],
): readonly ReportedPlant[] => {
  const byPlant = grouped(groups, ({ plant }) => plant);
  return [...places]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((place) => {
      const rows = byPlant.get(place.id);
      if (rows === undefined) return [];
      const [steel, iron, scope1] = [new YearlySum(years), new YearlySum(years), new YearlySum(years)];
      for (const row of rows) {
        (row.product === 'steel' ? steel : iron).add(row.year, row.production);
        scope1.add(row.year, row.scope1);
      }
      return [
        {
          ...place,
          states: statesOf(years, rows, technologies),
          steel: inKilotonnes(steel),
          iron: inKilotonnes(iron),
          scope1: inKilotonnes(scope1),
        },
      ];
    });
};
