import type { CountryRow } from '../../domain/dataset.js';

/** Names under which a country finds its figures, the most specific first: its own, its blocs', its region's, the world's. */
export const placesOf = ({ country, blocs, region }: CountryRow): readonly string[] => [
  country,
  ...blocs,
  region,
  'world',
];
