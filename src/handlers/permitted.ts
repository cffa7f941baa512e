import { DomainError } from '../domain/errors.js';
import { refusalOfAll, type Start } from '../domain/limits.js';
import type { Dependencies } from './types.js';

/** Investments must be allowed and find room under every limit, all together. @throws DomainError with the refusal as its code */
export const ensurePermitted = (deps: Dependencies, ...starts: readonly Omit<Start, 'year'>[]): undefined => {
  const { given, book, world, commitments } = deps;
  const now = starts.map((start) => ({ ...start, year: world.year }));
  const refused = refusalOfAll({ given, book, world, commitments }, now);
  if (refused === null) return;
  const [first] = now;
  throw new DomainError(refused, now.length === 1 ? { ...first } : { starts: now });
};
