import { StructuredError, editDistance } from '../kernel/index.js';
import { found } from '../domain/errors.js';
import { furnaceGroupId, type FurnaceGroupId } from '../domain/names.js';
import type { Deliberation, DeliberationListener } from '../economy/agent-based/deliberation.js';
import type { Assembly, KernelSurroundings, RunInputs } from './assemble.js';
import { assemble } from './assemble.js';
import { explainedDecision, type ExplainedDecision } from './explained-decision.js';
import { RunDivergedError } from './repeat-years.js';
import { simulateYears } from './simulate-years.js';
import { linesOf, type GroupLine } from './group-lines.js';

/** What a run decided about one furnace group. Money in USD, capacity in t/yr. */
export interface Explanation {
  readonly furnaceGroupId: FurnaceGroupId;
  readonly plantId: string;
  readonly plantGroupId: string;
  readonly country: string;
  readonly product: string;
  /** At the last year that was looked at, as are the next two. */
  readonly technology: string;
  readonly status: string;
  readonly capacity: number;
  /** The group that it was a part of, and the year in which it was divided off. */
  readonly partOf: { readonly furnaceGroupId: FurnaceGroupId; readonly year: number } | null;
  /** One line a year in which the rules were applied to it. */
  readonly years: readonly GroupLine[];
  /** How it came to what it did in one year; null when the rules were not applied to it then. */
  readonly decision: ExplainedDecision | null;
}

/** There is no such furnace group in the run. */
export class UnknownGroupError extends StructuredError {
  readonly code = 'bad-input.furnace-group';
}

const MOST_NAMES = 5;

/** Names that may have been meant: those that hold the word first, then the nearest. */
const nearNames = (word: string, names: Iterable<string>): readonly string[] =>
  [...names]
    .map((name) => ({ name, distance: name.includes(word) ? 0 : editDistance(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(word.length / 3)))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(({ name }) => name);

const unknown = (id: string, { world }: Assembly): UnknownGroupError => {
  const near = nearNames(id, world.furnaceGroups.keys());
  const hint = near.length === 0 ? '' : `; did you mean ${near.join(', ')}?`;
  return new UnknownGroupError(`no furnace group ${id} in this run${hint}`, { furnaceGroupId: id, near });
};

/** A deliberation and whose it was. */
interface Heard {
  readonly decider: FurnaceGroupId;
  readonly deliberation: Deliberation;
}

/** The group itself and the ones that it may have been divided from: parts are named after them. */
const lineage = (id: string): readonly string[] => {
  const whole = id.replace(/-part-\d+$/, '');
  return whole === id ? [id] : [id, ...lineage(whole)];
};

/** Keeps what concerns one group: its own deliberations, and those of iron that changed it or what it was a part of. */
class Ear {
  readonly own = new Map<number, Heard>();
  readonly asSide = new Map<number, Heard>();
  private readonly id: string;
  private readonly names: ReadonlySet<string>;

  constructor(id: string) {
    this.id = id;
    this.names = new Set(lineage(id));
  }

  readonly listen: DeliberationListener = (group, year, deliberation) => {
    const heard = { decider: group.id, deliberation };
    if (group.id === this.id) this.own.set(year, heard);
    const { action, option } = deliberation.outcome;
    if (action !== 'switch' || option === null) return;
    if (option.sides.slice(1).some((side) => this.names.has(side.group.id))) this.asSide.set(year, heard);
  };

  /** What settled the group in a year; the iron's word counts where it changed the group. */
  in(year: number, line: GroupLine | undefined): Heard | undefined {
    const own = this.own.get(year);
    const changed = line !== undefined && line.action !== own?.deliberation.outcome.action;
    return (changed ? this.asSide.get(year) : undefined) ?? own;
  }
}

const partOf = ({ kernel }: Assembly, id: string): Explanation['partOf'] => {
  for (const { event, year } of kernel.log.read({ type: 'furnace-group.split' }))
    if (event.partId === id) return { furnaceGroupId: event.furnaceGroupId, year };
  return null;
};

/** The last year in which it did something; else the last in which it decided, else the last of all. */
const tellingYear = (years: readonly GroupLine[]): number | undefined =>
  (years.findLast(({ action }) => action !== 'keep') ?? years.findLast(({ order }) => order !== null) ?? years.at(-1))
    ?.year;

/** What to explain, and the digests of the recorded run by year. */
export interface Question {
  readonly furnaceGroup: string;
  /** The year of which every detail is told; the last in which the group acted otherwise. */
  readonly year: number | undefined;
  readonly digests: Readonly<Record<string, string>>;
  /** Those of the recorded run: a digest holds the version of every record. */
  readonly codecs: KernelSurroundings['codecs'];
}

/**
 * Runs the recorded inputs again, up to the year that is asked for, and tells how a furnace group came to what it did.
 * Throws `UnknownGroupError`, or `RunDivergedError` when the log does not come out as it was recorded.
 */
export const explain = async (
  inputs: RunInputs,
  { furnaceGroup, year, digests, codecs }: Question,
): Promise<Explanation> => {
  const ear = new Ear(furnaceGroup);
  const assembly = assemble(inputs, { listener: ear.listen, ...(codecs !== undefined && { codecs }) });
  const { kernel, world } = assembly;
  const until = Math.min(year ?? Infinity, inputs.scenario.years.end);
  await simulateYears(assembly, { keeper: { keep: () => kernel.log.digest() }, until });
  if (digests[until] !== kernel.log.digest())
    throw new RunDivergedError(`the same inputs do not give the recorded events up to ${until}`, { until });
  const group = world.furnaceGroups.get(furnaceGroupId(furnaceGroup));
  if (group === undefined) throw unknown(furnaceGroup, assembly);
  const years = linesOf(kernel.log, group.id);
  const telling = year ?? tellingYear(years);
  const line = years.find((each) => each.year === telling);
  const heard = telling === undefined ? undefined : ear.in(telling, line);
  const told = line === undefined ? undefined : heard;
  return {
    furnaceGroupId: group.id,
    plantId: group.plantId,
    plantGroupId: group.plantGroupId,
    country: group.country,
    product: group.product,
    technology: group.technology,
    status: group.status,
    capacity: group.capacity,
    partOf: partOf(assembly, group.id),
    years,
    decision:
      told === undefined ? null : explainedDecision(found(telling, 'no-year', {}), told.decider, told.deliberation),
  };
};
