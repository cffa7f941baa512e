import type { FurnaceGroupRow, Status } from '../../../domain/dataset.js';
import { furnaceGroupId, plantId, technologyCode } from '../../../domain/names.js';
import type { DatedFurnace } from './furnace.js';
import { byText, IMPUTED_COLUMNS } from './furnace.js';

const CODES: Readonly<Record<Status, string>> = {
  announced: 'ann',
  construction: 'con',
  operating: 'op',
  'operating-pre-retirement': 'pre',
  mothballed: 'mot',
  closed: 'clo',
};

/**
 * Furnace groups: the furnaces of one plant, technology, status and vintage (the year of the last relining, else of the
 * start) are one, with an id made of these four. It starts with its earliest furnace; a column is imputed when it is
 * for any of the furnaces.
 */
export function pooled(furnaces: readonly DatedFurnace[]): readonly FurnaceGroupRow[] {
  const groups = new Map<string, DatedFurnace[]>();
  for (const furnace of furnaces) {
    const { plantId: plant, technology, status } = furnace;
    const id = `${plant}-${technology}-${CODES[status]}-${vintageOf(furnace)}`;
    groups.set(id, [...(groups.get(id) ?? []), furnace]);
  }
  return [...groups]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([id, members]) => {
      const [first] = members;
      return first === undefined ? [] : [groupRow(id, first, members)];
    });
}

const vintageOf = ({ commissionedYear, relineYear }: DatedFurnace): number => relineYear ?? commissionedYear;

function groupRow(id: string, first: DatedFurnace, members: readonly DatedFurnace[]): FurnaceGroupRow {
  return {
    furnaceGroupId: furnaceGroupId(id),
    plantId: plantId(first.plantId),
    technology: technologyCode(first.technology),
    product: first.product,
    capacity: members.reduce((sum, { capacity }) => sum + capacity, 0),
    status: first.status,
    commissionedYear: Math.min(...members.map(({ commissionedYear }) => commissionedYear)),
    lastRelineYear: members.find(({ relineYear }) => relineYear !== null)?.relineYear ?? null,
    retirementYear: null,
    imputedFields: IMPUTED_COLUMNS.filter((column) => members.some(({ imputed }) => imputed.has(column))),
  };
}
