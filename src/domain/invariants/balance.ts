import { DomainError } from '../errors.js';

/** Relative difference that floating point may leave between two sides of a sum. */
const TOLERANCE = 1e-9;

/** Where an invariant is checked: the year, and what it is about. */
export interface Place {
  readonly year: number;
  readonly about: string;
}

/**
 * Both sides of a sum must agree to 1e-9 of their size (or of `scale`, when they are small beside what they are made of).
 * @throws DomainError `invariant-broken` with the year, the name and both sides
 */
export const balances = (name: string, left: number, right: number, place: Place, scale = 0): undefined => {
  const size = Math.max(Math.abs(left), Math.abs(right), Math.abs(scale), 1);
  if (Math.abs(left - right) <= TOLERANCE * size) return;
  throw new DomainError('invariant-broken', { invariant: name, ...place, left, right });
};

/** The left side must not exceed the right one. @throws DomainError `invariant-broken` */
export const within = (name: string, left: number, right: number, place: Place): undefined => {
  if (left <= right + TOLERANCE * Math.max(Math.abs(right), 1)) return;
  throw new DomainError('invariant-broken', { invariant: name, ...place, left, right });
};

/** Every number must be finite. @throws DomainError `invariant-broken` */
export const finite = (name: string, values: readonly number[], place: Place): undefined => {
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at >= 0)
    throw new DomainError('invariant-broken', {
      invariant: name,
      ...place,
      left: values[at],
      right: 'a finite number',
    });
};
