import type { Status } from '../../../domain/dataset.js';
import type { RatedFurnace } from './assign-technology.js';
import type { DatedFurnace, ImputedColumn } from './furnace.js';
import { byText, stands } from './furnace.js';
import { keyedIndex } from './keyed-fraction.js';
import { productOf } from './processes.js';
import type { Note } from './report.js';

export interface DateRules {
  /** First simulated year: what stands was started in it at the latest, what is planned starts in it at the earliest. */
  readonly baseYear: number;
  /** Construction time in years by technology. */
  readonly constructionYears: ReadonlyMap<string, number>;
}

/** A year before this is that of the company: no works of today keeps a furnace of an older industry. */
const EARLIEST = 1800;
/** Units under construction without a date are completed within four years, the base year included. */
const CONSTRUCTION_SPAN = 4;
/** Announced units without a date begin construction within six years, the base year included. */
const ANNOUNCED_SPAN = 6;
/** Below this number of known years a country says nothing about the ages of a technology. */
const FEWEST = 3;

/**
 * Years of furnaces. What stands: the start year, else that of the last relining, else drawn from the known start years
 * of its technology in the country (with fewer than three, in the world). What is planned: the date if it is not past,
 * else a draw. Draws are keyed by plant, technology and status, so that the furnaces of one project have one year.
 */
export function withDates(furnaces: readonly RatedFurnace[], rules: DateRules, note: Note): readonly DatedFurnace[] {
  const checked = furnaces.map((furnace) =>
    stands(furnace.status) ? plausible(furnace, rules.baseYear, note) : furnace,
  );
  const knownYears = knownStartYears(checked);
  return checked.map((furnace): DatedFurnace => {
    const { id, plantId, technology, status, capacity } = furnace;
    const given = givenYear(furnace, rules.baseYear);
    if (given === undefined) noteDrawn(furnace, note);
    const commissionedYear = given?.year ?? drawnYear(furnace, rules, knownYears);
    if (given?.fromRelining === true) note('start-year-from-relining', id, capacity, commissionedYear);
    const known = given !== undefined && !given.fromRelining;
    const imputed = imputedColumns(furnace, known);
    const product = productOf(furnace.process);
    return {
      id,
      plantId,
      technology,
      product,
      status,
      capacity,
      commissionedYear,
      relineYear: furnace.relineYear,
      imputed,
    };
  });
}

function plausible(furnace: RatedFurnace, baseYear: number, note: Note): RatedFurnace {
  const { id, capacity, startYear, relineYear } = furnace;
  const badStart = startYear !== null && (startYear > baseYear || startYear < EARLIEST);
  const badReline = relineYear !== null && relineYear > baseYear;
  if (badStart) note('start-year-implausible', id, capacity, startYear);
  if (badReline) note('reline-year-in-future', id, capacity, relineYear);
  return { ...furnace, startYear: badStart ? null : startYear, relineYear: badReline ? null : relineYear };
}

function givenYear(furnace: RatedFurnace, baseYear: number): { year: number; fromRelining: boolean } | undefined {
  const { status, startYear, relineYear } = furnace;
  if (stands(status)) {
    const year = startYear ?? relineYear;
    return year === null ? undefined : { year, fromRelining: startYear === null };
  }
  return startYear !== null && startYear >= baseYear ? { year: startYear, fromRelining: false } : undefined;
}

const DRAWN = { construction: 'construction-year-drawn', announced: 'announced-year-drawn' } as const;

function noteDrawn({ id, status, capacity, technology }: RatedFurnace, note: Note): void {
  note(
    status === 'construction' || status === 'announced' ? DRAWN[status] : 'start-year-drawn',
    id,
    capacity,
    technology,
  );
}

type YearsOf = (furnace: RatedFurnace) => readonly number[];

function drawnYear(furnace: RatedFurnace, { baseYear, constructionYears }: DateRules, knownYears: YearsOf): number {
  const { plantId, technology, status } = furnace;
  const key = `${plantId}|${technology}|${groupOf(status)}|commissioned`;
  if (status === 'construction') return baseYear + keyedIndex(key, CONSTRUCTION_SPAN);
  if (status === 'announced')
    return baseYear + (constructionYears.get(technology) ?? 0) + keyedIndex(key, ANNOUNCED_SPAN);
  const years = knownYears(furnace);
  return years[keyedIndex(key, years.length)] ?? baseYear;
}

/** Furnaces of one plant that stand are of one age whether or not one of them is to retire. */
const groupOf = (status: Status): string => (stands(status) ? 'standing' : status);

/** Sorted start years of what stands: technology in the country, technology in the world, product in the world. */
function knownStartYears(furnaces: readonly RatedFurnace[]): YearsOf {
  const known = furnaces.filter(({ status, startYear }) => stands(status) && startYear !== null);
  const sorted = known.toSorted((a, b) => (a.startYear ?? 0) - (b.startYear ?? 0) || byText(a.id, b.id));
  const years = (keep: (furnace: RatedFurnace) => boolean): readonly number[] =>
    sorted.filter(keep).map(({ startYear }) => startYear ?? 0);
  return ({ country, technology, process }) => {
    const inWorld = years((other) => other.technology === technology);
    const inCountry = years((other) => other.technology === technology && other.country === country);
    if (inCountry.length >= FEWEST) return inCountry;
    return inWorld.length >= FEWEST ? inWorld : years((other) => productOf(other.process) === productOf(process));
  };
}

function imputedColumns(furnace: RatedFurnace, yearIsKnown: boolean): ReadonlySet<ImputedColumn> {
  const columns = new Set<ImputedColumn>();
  if (furnace.technologyImputed) columns.add('technology');
  if (furnace.sizeImputed) columns.add('capacity_t');
  if (!yearIsKnown) columns.add('commissioned_year');
  return columns;
}
