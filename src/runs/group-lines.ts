import type { LogReader } from '../kernel/index.js';
import type { Decision } from '../domain/decisions.js';
import { DomainError } from '../domain/errors.js';
import type { EventCatalogue } from '../domain/events.js';
import type { FurnaceGroupId } from '../domain/names.js';

/** What the rules made of a group in one year; `order` and values are null where a gate stopped it. */
export interface GroupLine {
  readonly year: number;
  readonly order: number | null;
  readonly action: string;
  readonly fromTechnology: string | null;
  readonly toTechnology: string | null;
  readonly npv: number | null;
  readonly cosa: number | null;
  readonly reason: string;
}

type Recorded = EventCatalogue['decisions.recorded'];

const cell = <T>(column: readonly T[], row: number): T => {
  const value = column[row];
  if (value === undefined) throw new DomainError('ragged-columns', { row });
  return value;
};

const lineIn = ({ year, columns, gates }: Recorded, id: FurnaceGroupId): GroupLine | undefined => {
  const row = columns.furnaceGroupId.lastIndexOf(id);
  if (row >= 0) {
    const at = <K extends keyof Decision>(key: K): Decision[K] => cell<Decision[K]>(columns[key], row);
    return {
      year,
      order: at('order'),
      action: at('action'),
      fromTechnology: at('fromTechnology'),
      toTechnology: at('toTechnology'),
      npv: at('npv'),
      cosa: at('cosa'),
      reason: at('reason'),
    };
  }
  const gate = gates.find((each) => each.startsWith(`${id}=`));
  if (gate === undefined) return undefined;
  const nothing = { order: null, fromTechnology: null, toTechnology: null, npv: null, cosa: null };
  return { ...nothing, year, action: 'keep', reason: gate.slice(id.length + 1) };
};

/** What a run's log says about the decisions of one group, one line a year; none for years without it. */
export const linesOf = (log: LogReader<EventCatalogue>, id: FurnaceGroupId): readonly GroupLine[] =>
  [...log.read({ type: 'decisions.recorded' })].flatMap(({ event }) => lineIn(event, id) ?? []);
