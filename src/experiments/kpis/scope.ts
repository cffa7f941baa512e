import type { Product } from '../../domain/names.js';
import { PRODUCTS } from '../../domain/names.js';
import { ROUTES } from '../../runs/routes.js';
import { nearestName } from '../../kernel/index.js';
import type { FigureTerm, KpiExpression, KpiFault, Placed } from './expression.js';
import { figureTerms } from './expression.js';

/** What runs can be asked about. */
export interface KpiScope {
  readonly start: number;
  readonly end: number;
  readonly technologies: readonly { readonly technology: string; readonly product: Product }[];
  readonly countries: readonly string[];
}

const yearFaults = ({ from, to }: FigureTerm, { start, end }: KpiScope): readonly KpiFault[] =>
  (from === to ? [from] : [from, to])
    .filter(({ value }) => value < start || value > end)
    .map(({ value, position }) => ({
      position,
      value: String(value),
      expected: `a year of the runs, ${start} to ${end}`,
    }));

const unknown = (
  placed: Placed<string> | undefined,
  known: readonly string[],
  expected: string,
): readonly KpiFault[] => {
  if (placed === undefined || known.includes(placed.value)) return [];
  const hint = nearestName(placed.value, known);
  return [{ position: placed.position, value: placed.value, expected, ...(hint === undefined ? {} : { hint }) }];
};

/** A technology that makes another product than the one named with it would always give zero. */
const contradiction = ({ filters }: FigureTerm, { technologies }: KpiScope): readonly KpiFault[] => {
  const { technology, product } = filters;
  const makes = technologies.find((known) => known.technology === technology?.value)?.product;
  if (technology === undefined || product === undefined || makes === undefined || makes === product.value) return [];
  return [
    { position: product.position, value: product.value, expected: `"${makes}", which ${technology.value} makes` },
  ];
};

/** Figures of routes are those of all crude steel of the world. */
const routeFaults = ({ filters }: FigureTerm): readonly KpiFault[] => {
  const { route, technology, country, product } = filters;
  if (route === undefined) return [];
  const beside = [technology, country, product?.value === 'iron' ? product : undefined];
  return [
    ...unknown(route, ROUTES, `a route: ${ROUTES.map((name) => `"${name}"`).join(', ')}`),
    ...beside
      .filter((each) => each !== undefined)
      .map((each) => ({ ...each, expected: 'nothing beside a route, which is one of all crude steel of the world' })),
  ];
};

const termFaults = (term: FigureTerm, scope: KpiScope): readonly KpiFault[] => {
  const { technology, product, country } = term.filters;
  const codes = scope.technologies.map((known) => known.technology);
  const productFaults = unknown(product, PRODUCTS, PRODUCTS.map((name) => `"${name}"`).join(' or '));
  return [
    ...yearFaults(term, scope),
    ...unknown(technology, codes, 'a technology of the dataset'),
    ...(productFaults.length > 0 ? productFaults : contradiction(term, scope)),
    ...routeFaults(term),
    ...unknown(country, scope.countries, 'the ISO 3166-1 alpha-3 code of a country of the runs'),
  ];
};

/** What an expression asks for that the runs cannot answer: years, technologies, products, countries. */
export const scopeFaults = (expression: KpiExpression, scope: KpiScope): readonly KpiFault[] =>
  figureTerms(expression)
    .flatMap((term) => termFaults(term, scope))
    .sort((a, b) => a.position - b.position);
