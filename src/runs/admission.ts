import { StructuredError } from '../kernel/index.js';
import type { RunIdentity } from './identity.js';
import { describeDifference, differences } from './identity.js';
import type { Manifest } from './manifest.js';
import { identityOf } from './manifest.js';

/**
 * What stands in a run's folder: nothing of a run; a run that did not end; files named like outputs that no run
 * accounts for; or a complete run.
 */
export type FolderState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'foreign'; readonly files: readonly string[] }
  | { readonly kind: 'complete'; readonly manifest: Manifest };

/** The run has to be simulated, or its results stand there already. */
export type Admission = { readonly kind: 'simulate' } | { readonly kind: 'finished'; readonly manifest: Manifest };

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

/** `force` replaces what does not belong to this run; `fresh` simulates again what is complete. */
export interface AdmissionOptions {
  readonly force?: boolean | undefined;
  readonly fresh?: boolean | undefined;
}

/**
 * Decides what to do with a run's folder. A complete run of the same inputs is shown again unless it is to be fresh, an
 * incomplete one starts over. Throws `FolderRefusedError` for other inputs, naming what differs, and for files that no
 * run accounts for, unless `force` replaces them.
 */
export const admit = (
  folder: string,
  state: FolderState,
  run: RunIdentity,
  { force = false, fresh = false }: AdmissionOptions = {},
): Admission => {
  if (state.kind === 'foreign' && !force) {
    throw new FolderRefusedError(
      folder,
      state.files.map((file) => `holds ${file}, which no run accounts for`),
    );
  }
  if (state.kind !== 'complete') return { kind: 'simulate' };
  const differing = differences(identityOf(state.manifest), run);
  if (differing.length === 0) return fresh ? { kind: 'simulate' } : { kind: 'finished', manifest: state.manifest };
  if (!force) {
    throw new FolderRefusedError(
      folder,
      differing.map((each) => `holds another run: ${describeDifference(each)}`),
    );
  }
  return { kind: 'simulate' };
};
