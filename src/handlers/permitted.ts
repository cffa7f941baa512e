import { DomainError } from '../domain/errors.js';
import { refusal } from '../domain/limits.js';
import type { CountryCode, TechnologyCode } from '../domain/names.js';
import type { Dependencies } from './types.js';

/** The investment must be allowed and find room under every limit. @throws DomainError with the refusal as its code */
export const ensurePermitted = (
  deps: Dependencies,
  project: {
    readonly technology: TechnologyCode;
    readonly country: CountryCode;
    readonly capacity: number;
    readonly due: number;
  },
): undefined => {
  const { given, book, world, commitments } = deps;
  const refused = refusal({ given, book, world, commitments }, { ...project, year: world.year });
  if (refused !== null) throw new DomainError(refused, { ...project, year: world.year });
};
