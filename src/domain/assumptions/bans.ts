import type { CountryRow } from '../dataset.js';
import type { TechnologyCode } from '../names.js';
import type { Ban } from '../scenario.js';
import { liesIn } from './geography.js';

/** Whether a technology may be started new, or relined, in a country and year. */
export const isBanned = (
  bans: readonly Ban[],
  act: Ban['scope'],
  technology: TechnologyCode,
  country: CountryRow,
  year: number,
): boolean =>
  bans.some(
    (ban) =>
      // A ban on relining forbids a new furnace all the more.
      (ban.scope === act || ban.scope === 'renovation') &&
      ban.technologies.includes(technology) &&
      year >= ban.from &&
      (ban.until === undefined || year <= ban.until) &&
      liesIn(country, ban.countries),
  );
