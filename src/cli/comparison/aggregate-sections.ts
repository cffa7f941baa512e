import type { AggregateDifference } from '../../runs/comparison/aggregate-differences.js';
import { largestOfEachYear } from '../../runs/comparison/aggregate-differences.js';
import type { Comparison, PlantDifference } from '../../runs/comparison/comparison.js';
import { megatonnes } from '../numbers.js';
import { percentText, signed } from './figures.js';
import type { Section } from './section.js';

const MOST_ROWS = 10;
/** Kilotonnes: a plant is small beside the world. */
const DIGITS = 3;

const tonnes = (value: number): string => megatonnes(value, DIGITS);
const change = (value: number): string => signed(tonnes(value));

type Row = AggregateDifference & Partial<Pick<PlantDifference, 'name'>>;

/** The cell of a name, where a key is an id; no cell where it is a name itself. */
type NameCell = (name: string) => readonly string[];

const section = (
  title: string,
  key: string,
  rows: readonly Row[],
  nameCell: NameCell = () => [],
): readonly Section[] =>
  rows.length === 0
    ? []
    : [
        {
          title,
          sentence:
            'Production in Mt, B − A of capacity in Mt/yr and of scope 1 in Mt CO2; at most ten a year, the largest first.',
          table: {
            header: ['year', key, ...nameCell('name'), 'product', 'A', 'B', 'B − A', 'of A', 'capacity', 'scope 1'],
            rows: largestOfEachYear(rows, MOST_ROWS).map(
              ({ year, key: id, name, product, capacity, production, scope1 }) => [
                String(year),
                id,
                ...nameCell(name ?? ''),
                product,
                tonnes(production.a),
                tonnes(production.b),
                change(production.difference),
                percentText(production.percent),
                change(capacity.difference),
                change(scope1.difference),
              ],
            ),
            numeric: [0, ...[3, 4, 5, 6, 7, 8].map((column) => column + nameCell('').length)],
          },
        },
      ];

/** Where the headline's differences lie; nothing where there are none. */
export const aggregateSections = ({ technologies, countries, plants }: Comparison): readonly Section[] => [
  ...section('Technologies', 'technology', technologies),
  ...section('Countries', 'country', countries),
  ...section('Plants', 'plant', plants, (name) => [name]),
];
