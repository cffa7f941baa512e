import { StructuredError } from '../kernel/index.js';
import type { EventLevel } from './event-levels.js';
import type { RunIdentity } from './identity.js';
import { describeDifference, differences } from './identity.js';
import type { Manifest } from './manifest.js';
import { identityOf } from './manifest.js';

/** Ways to keep the log of a run on disk. */
export const EVENT_STORES = ['jsonl', 'sqlite'] as const;
export type EventStoreKind = (typeof EVENT_STORES)[number];

/** A run that has years to go on from: what it was made from, and how its log is kept. */
export interface UnfinishedRun {
  readonly identity: RunIdentity;
  readonly eventStore: EventStoreKind;
}

/**
 * What stands in a run's folder: nothing of a run; a run that did not end; files named like outputs that no run
 * accounts for; or a complete run. Beside a complete one there may be another that did not end.
 */
export type FolderState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'incomplete'; readonly unfinished?: UnfinishedRun | undefined }
  | { readonly kind: 'foreign'; readonly files: readonly string[] }
  | { readonly kind: 'complete'; readonly manifest: Manifest; readonly unfinished?: UnfinishedRun | undefined };

/** The run has to be simulated, from its first year or after those that are there; or its results stand there already. */
export type Admission =
  | { readonly kind: 'simulate' | 'resume'; readonly eventStore: EventStoreKind }
  | { readonly kind: 'finished'; readonly manifest: Manifest };

const MOST_DIFFERENCES = 12;

/** The folder holds something that a run must not replace unasked. */
export class FolderRefusedError extends StructuredError {
  readonly code = 'bad-input.folder';

  constructor(folder: string, reasons: readonly string[]) {
    const shown = reasons.slice(0, MOST_DIFFERENCES);
    const more = reasons.length - shown.length;
    super(
      [
        ...shown.map((reason) => `${folder}: ${reason}`),
        ...(more > 0 ? [`${folder}: and ${more} more differences`] : []),
        `--force replaces what ${folder} holds; --out names another folder`,
      ].join('\n'),
      { folder, reasons },
    );
  }
}

/** `force` replaces what does not belong to this run; `fresh` simulates again what is there, complete or not. */
export interface AdmissionOptions {
  readonly force?: boolean | undefined;
  readonly fresh?: boolean | undefined;
  /** How the log is to be kept; as it is kept there otherwise. */
  readonly eventStore?: EventStoreKind | undefined;
  /** How much of the log is to be kept. */
  readonly events?: EventLevel | undefined;
}

const STORE_OPTION = '--event-store';

/** What keeps a run from taking the place of one that did not end. */
const unlike = (
  { identity, eventStore }: UnfinishedRun,
  run: RunIdentity,
  { eventStore: asked, events }: Pick<AdmissionOptions, 'eventStore' | 'events'>,
): readonly string[] => [
  ...differences(identity, run).map((each) => `holds another run, which did not end: ${describeDifference(each)}`),
  ...(events === 'none'
    ? ['holds a run that did not end, whose years --events none would lose; --fresh starts over']
    : []),
  ...(asked !== undefined && asked !== eventStore
    ? [`holds this run, which did not end, with ${STORE_OPTION} ${eventStore}; --fresh starts over`]
    : []),
];

const refuseUnless = (force: boolean, folder: string, reasons: readonly string[]): undefined => {
  if (reasons.length > 0 && !force) throw new FolderRefusedError(folder, reasons);
};

/** How the log of a complete run is kept. */
export const storeOf = ({ outputs }: Manifest): EventStoreKind => ('events.sqlite' in outputs ? 'sqlite' : 'jsonl');

/**
 * Decides what to do with a run's folder. A complete run of the same inputs is shown again, unless it was begun
 * again, and one that did not end is gone on with, unless it is to be fresh. Throws `FolderRefusedError` for other inputs, naming what differs, and for
 * files that no run accounts for, unless `force` replaces them.
 */
export const admit = (
  folder: string,
  state: FolderState,
  run: RunIdentity,
  { force = false, fresh = false, eventStore, events }: AdmissionOptions = {},
): Admission => {
  const anew = { kind: 'simulate', eventStore: eventStore ?? EVENT_STORES[0] } as const;
  if (state.kind === 'empty') return anew;
  if (state.kind === 'foreign') {
    const unaccounted = state.files.map((file) => `holds ${file}, which no run accounts for`);
    refuseUnless(force, folder, unaccounted);
    return anew;
  }
  if (state.kind === 'complete') {
    const differing = differences(identityOf(state.manifest), run);
    const begunAgain = state.unfinished !== undefined && differences(state.unfinished.identity, run).length === 0;
    const asAsked = eventStore === undefined || eventStore === storeOf(state.manifest);
    if (differing.length === 0 && !fresh && !begunAgain && asAsked)
      return { kind: 'finished', manifest: state.manifest };
    refuseUnless(
      force,
      folder,
      differing.map((each) => `holds another run: ${describeDifference(each)}`),
    );
  }
  const { unfinished } = state;
  if (unfinished === undefined) return anew;
  const reasons = unlike(unfinished, run, fresh ? {} : { eventStore, events });
  refuseUnless(force, folder, reasons);
  return fresh || reasons.length > 0 ? anew : { kind: 'resume', eventStore: unfinished.eventStore };
};
