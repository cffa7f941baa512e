import type { ColumnInfo } from '../csv/table.js';

/** What the columns of a run's tables may be. */
export type ColumnType = 'integer' | 'number' | 'string' | 'year';

/** A field as in Table Schema v2; `unit` is our own property, as the standard has none for quantities. */
export interface Field<Type extends string = ColumnType | 'boolean'> {
  readonly name: string;
  readonly type: Type;
  readonly description: string;
  readonly unit?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** Positions are counted from one; they have no unit, as names have none. */
const POSITIONS: ReadonlySet<string> = new Set(['step', 'order']);
/** Measures of which there is never less than none. */
const NEVER_NEGATIVE = /^(capacity|cumulative_capacity|production|demand|captured)_|^utilisation$/;
const PRODUCTS = ['iron', 'steel'];

const typeOf = ({ name, unit }: ColumnInfo): ColumnType => {
  if (unit === 'year') return 'year';
  if (POSITIONS.has(name)) return 'integer';
  return unit === '' ? 'string' : 'number';
};

const constraintsOf = ({ name, inKey }: { readonly name: string; readonly inKey: boolean }) => ({
  ...(inKey && { required: true }),
  ...(name === 'product' && { enum: PRODUCTS }),
  ...(name === 'country_iso3' && { pattern: '[A-Z]{3}' }),
  ...(POSITIONS.has(name) && { minimum: 1 }),
  ...(NEVER_NEGATIVE.test(name) && { minimum: 0 }),
});

/** The field of a column; a column of the key is never empty. */
export const fieldOf = (column: ColumnInfo, key: readonly string[]): Field<ColumnType> => {
  const { name, unit, about } = column;
  const type = typeOf(column);
  const constraints = constraintsOf({ name, inKey: key.includes(name) });
  return {
    name,
    type,
    description: about,
    ...(type === 'number' && { unit }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
};
