/** Columns of one table whose values stand in columns of another, as in Table Schema v2. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

const to = (resource: string, fields: readonly string[], there = fields): ForeignKey => ({
  fields,
  reference: { resource, fields: there },
});

const GROUP_OF_YEAR = ['year', 'furnace_group_id'];

/** How the tables of a run hang together, by file. */
export const FOREIGN_KEYS: Readonly<Record<string, readonly ForeignKey[]>> = {
  'furnace_groups.csv': [
    to('plants', ['year', 'plant_id', 'product']),
    to('plant_groups', ['year', 'plant_group_id', 'product']),
    to('countries', ['year', 'country_iso3', 'product']),
    to('technologies', ['year', 'technology']),
    to('market', ['year', 'product']),
  ],
  'plants.csv': [to('market', ['year', 'product'])],
  'plant_groups.csv': [to('market', ['year', 'product'])],
  'countries.csv': [to('market', ['year', 'product'])],
  'technologies.csv': [to('market', ['year', 'product'])],
  'materials.csv': [to('countries', ['year', 'country_iso3'])],
  // Without the year: readers take a key of which one part is missing for one that is not found.
  'market.csv': [to('furnace_groups', ['marginal_furnace_group_id'], ['furnace_group_id'])],
  'cost_curve.csv': [to('furnace_groups', GROUP_OF_YEAR)],
  'decisions.csv': [to('furnace_groups', GROUP_OF_YEAR)],
};
