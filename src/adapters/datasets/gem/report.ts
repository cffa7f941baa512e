import type { FurnaceGroupRow, Status } from '../../../domain/dataset.js';
import { STATUSES } from '../../../domain/dataset.js';
import { byText } from './furnace.js';

/** What an importer may have to assume; the texts are for people. */
const IMPUTATION_KINDS = {
  'capacity-without-unit': 'capacity of a plant that no unit accounts for, loaded as a furnace of its own',
  'capacity-typical': 'unknown capacity: median of the process in the country, else in the world',
  'steel-process-induction': 'unspecified steel process: induction furnace, as usual in the country',
  'steel-process-split': 'unspecified steel process: split as the country’s known steel capacity',
  'steel-process-no-hot-metal': 'unspecified steel process at a plant without hot metal: electric arc furnace',
  'iron-process-smelting-reduction': 'unspecified iron process: smelting reduction',
  'reductant-of-plant': 'reductant of direct reduction not in the file: known for the plant',
  'reductant-of-country': 'reductant of direct reduction unknown: usual in the country',
  'charcoal-by-size': 'small blast furnace in Brazil: runs on charcoal',
  'start-year-implausible': 'start year after the base year or before 1800: not that of the furnace, taken as unknown',
  'reline-year-in-future': 'relining after the base year: planned, taken as unknown',
  'start-year-from-relining': 'unknown start year: that of the last relining',
  'start-year-drawn': 'unknown start year: drawn from the known ones of the process in the country, else in the world',
  'construction-year-drawn': 'completion of a construction unit: drawn',
  'announced-year-drawn': 'completion of an announced unit: construction time and a draw',
  'owner-largest-share': 'several parents: the largest share, else the first named, owns',
  'owner-own-group': 'parent unknown or natural persons: the plant is its own plant group',
  'residual-capacity': 'capacity that national production shows and the tracker lacks',
} as const;
export type ImputationKind = keyof typeof IMPUTATION_KINDS;

/** One assumption about one unit, plant or furnace group. */
export interface Imputation {
  readonly kind: ImputationKind;
  readonly id: string;
  /** t per year concerned; 0 where the assumption is not about capacity. */
  readonly capacity: number;
  readonly value: string;
}

/** Notes one imputation. */
export type Note = (kind: ImputationKind, id: string, capacity: number, value: string | number) => void;

export interface ImputationCount {
  readonly kind: ImputationKind;
  readonly about: string;
  readonly count: number;
  readonly capacity: number;
}

export interface CapacityTotal {
  readonly technology: string;
  readonly status: Status;
  /** t per year, residual groups left out */
  readonly real: number;
  readonly residual: number;
}

export interface ImportReport {
  /** Every imputation, sorted by kind and id. */
  readonly imputations: readonly Imputation[];
  readonly counts: readonly ImputationCount[];
  /** Units that are retired or cancelled. */
  readonly unitsNotLoaded: number;
  readonly capacities: readonly CapacityTotal[];
}

export const sortedImputations = (imputations: readonly Imputation[]): readonly Imputation[] =>
  imputations.toSorted((a, b) => byText(a.kind, b.kind) || byText(a.id, b.id) || byText(a.value, b.value));

/** One line for every kind that occurred, in the order of `IMPUTATION_KINDS`. */
export function countsOf(imputations: readonly Imputation[]): readonly ImputationCount[] {
  return (Object.entries(IMPUTATION_KINDS) as [ImputationKind, string][]).flatMap(([kind, about]) => {
    const some = imputations.filter((imputation) => imputation.kind === kind);
    const capacity = some.reduce((sum, one) => sum + one.capacity, 0);
    return some.length === 0 ? [] : [{ kind, about, count: some.length, capacity }];
  });
}

/** Capacity by technology, in code-unit order, and status. */
export function capacityTotals(
  real: readonly FurnaceGroupRow[],
  residual: readonly FurnaceGroupRow[],
): readonly CapacityTotal[] {
  const codes = new Set<string>([...real, ...residual].map(({ technology }) => technology));
  return [...codes].sort(byText).flatMap((technology) =>
    STATUSES.map((status) => {
      const sum = (groups: readonly FurnaceGroupRow[]): number =>
        groups.reduce(
          (t, group) => (group.technology === technology && group.status === status ? t + group.capacity : t),
          0,
        );
      return { technology, status, real: sum(real), residual: sum(residual) };
    }).filter((total) => total.real + total.residual > 0),
  );
}

/** The report in lines for a terminal: what was assumed, how often and for how much capacity. */
export function reportLines({ counts, capacities, unitsNotLoaded }: ImportReport): readonly string[] {
  const mt = (tonnes: number): string => `${(tonnes / 1e6).toFixed(1)} Mt/yr`;
  return [
    `${unitsNotLoaded} retired or cancelled units not loaded`,
    ...capacities.map(({ technology, status, real, residual }) => {
      return `${technology} ${status}: ${mt(real)}${residual === 0 ? '' : `, and ${mt(residual)} residual`}`;
    }),
    ...counts.map(({ about, count, capacity }) => `${count} × ${about}${capacity === 0 ? '' : ` (${mt(capacity)})`}`),
  ];
}
