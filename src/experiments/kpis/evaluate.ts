import type { Product } from '../../domain/names.js';
import type { RunFigures, YearFigures } from '../../runs/figures.js';
import { ROUTES } from '../../runs/routes.js';
import type { FleetFigures } from '../../runs/fleet-figures.js';
import { ExperimentRefusedError } from '../errors.js';
import type { FigureTerm, KpiExpression, Operator } from './expression.js';
import { FIGURES } from './vocabulary.js';

const OPERATIONS: Readonly<Record<Operator, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

/** Whether a place of the fleet's columns belongs to what the term asks for. */
const selects = (
  { figure, filters }: FigureTerm,
  figures: RunFigures,
): ((technology: number, country: number) => boolean) => {
  const unnamed = filters.technology === undefined && FIGURES[figure].unlessNamed === 'steel' ? 'steel' : undefined;
  const product = filters.product?.value ?? unnamed;
  const countryPlace = figures.countries.indexOf(filters.country?.value ?? '');
  const technologies = figures.technologies.map(
    (known) =>
      (filters.technology === undefined || known.technology === filters.technology.value) &&
      (product === undefined || known.product === product),
  );
  return (technology, country) =>
    technologies[technology] === true && (filters.country === undefined || country === countryPlace);
};

const summed = (
  fleet: FleetFigures,
  column: readonly number[],
  selected: (technology: number, country: number) => boolean,
): number =>
  column.reduce(
    (sum, value, place) => (selected(fleet.technology[place] ?? -1, fleet.country[place] ?? -1) ? sum + value : sum),
    0,
  );

const productOf = ({ filters }: FigureTerm): Product => (filters.product?.value === 'iron' ? 'iron' : 'steel');

const onMarket = (
  term: FigureTerm,
  { markets }: YearFigures,
  figures: RunFigures,
  name: 'price' | 'demand',
): number => {
  const market = markets[productOf(term)];
  const { country } = term.filters;
  if (country === undefined) return market[name];
  const column = name === 'price' ? market.countryPrice : market.countryDemand;
  return column[figures.countries.indexOf(country.value)] ?? NaN;
};

const onRoute = ({ routes }: YearFigures, name: string): number => {
  const route = ROUTES.find((each) => each === name);
  return (route && routes?.[route]) ?? NaN;
};

const ofYear = (term: FigureTerm, year: YearFigures, figures: RunFigures): number => {
  const { figure } = term;
  if (figure === 'price' || figure === 'demand') return onMarket(term, year, figures, figure);
  if (term.filters.route !== undefined) return onRoute(year, term.filters.route.value);
  const { fleet } = year;
  const sum = (column: readonly number[]): number => summed(fleet, column, selects(term, figures));
  return figure === 'cost' ? sum(fleet.cost) / sum(fleet.production) : sum(fleet[figure]);
};

const figureOf = (term: FigureTerm, figures: RunFigures): number => {
  const { from, to } = term;
  const years = figures.years.filter(({ year }) => from.value <= year && year <= to.value);
  if (years.length !== to.value - from.value + 1) {
    throw new ExperimentRefusedError('years of a KPI', `${from.value} to ${to.value}`, 'years of the run');
  }
  return years.reduce((sum, year) => sum + ofYear(term, year, figures), 0);
};

/**
 * The value of an expression for one run. NaN or infinite where it has none: a mean cost of what made nothing, a
 * division by zero. Throws `ExperimentRefusedError` for a year that the run does not have, which `scopeFaults` finds
 * before any run.
 */
export const evaluateKpi = (expression: KpiExpression, figures: RunFigures): number => {
  switch (expression.type) {
    case 'number':
      return expression.value;
    case 'negative':
      return -evaluateKpi(expression.of, figures);
    case 'operation':
      return OPERATIONS[expression.operator](
        evaluateKpi(expression.left, figures),
        evaluateKpi(expression.right, figures),
      );
    case 'figure':
      return figureOf(expression, figures);
  }
};
