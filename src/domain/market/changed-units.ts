import type { IronUnit, NetworkUnits, SteelUnit } from './units.js';

const NONE: readonly never[] = [];

/** Whether two readings of a group say the same. What is not compared follows from the group and its technology. */
const sameIron = (a: IronUnit, b: IronUnit): boolean =>
  a.group === b.group &&
  a.technology === b.technology &&
  a.width === b.width &&
  a.cost === b.cost &&
  a.variable === b.variable;

const sameSteel = (a: SteelUnit, b: SteelUnit): boolean =>
  a.group === b.group &&
  a.technology === b.technology &&
  a.width === b.width &&
  a.conversion === b.conversion &&
  a.ownLeast === b.ownLeast &&
  a.ownMost === b.ownMost &&
  a.ownCost === b.ownCost &&
  a.ownVariable === b.ownVariable &&
  a.pigShare === b.pigShare;

const all = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean =>
  a.length === b.length &&
  a.every((unit, i) => {
    const other = b[i];
    return other !== undefined && same(unit, other);
  });

/** Steel groups of one reading that the other does not say the same of. */
export const without = (units: readonly SteelUnit[], others: readonly SteelUnit[]): readonly SteelUnit[] =>
  units.filter((unit) => !others.some((other) => sameSteel(unit, other)));

/** Whether two readings of a network say the same: most events change nothing in most of the years ahead. */
export const sameUnits = (a: NetworkUnits, b: NetworkUnits): boolean =>
  all(a.steel, b.steel, sameSteel) &&
  all(a.tradable, b.tradable, sameIron) &&
  all<IronUnit>(a.pool?.iron ?? NONE, b.pool?.iron ?? NONE, sameIron);
