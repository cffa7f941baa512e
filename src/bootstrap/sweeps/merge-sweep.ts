import { statSync } from 'node:fs';
import { BadInputError } from '../../adapters/faults.js';
import { makeFolder } from '../../adapters/make-folder.js';
import { lockFolder } from '../../adapters/run-folders/lock.js';
import { openStore, readStore } from '../../adapters/run-stores/segment-store.js';
import { expectSweepFolder } from '../../adapters/sweeps/sweep-folder.js';
import { SweepIncompleteError } from '../../experiments/sweep-errors.js';
import type { DamagedRecord } from '../../experiments/run-store.js';
import { defaultFolder, openSweep } from './open-sweep.js';
import type { PublishedSweep } from './publish-sweep.js';
import { publishSweep } from './publish-sweep.js';

/** Folders of shards, and where their sweep comes together. */
export interface MergeRequest {
  readonly sweep: string;
  readonly from: readonly string[];
  readonly out?: string | undefined;
}

/**
 * Takes the runs of other folders into one and writes the files of the sweep. Throws `SweepIncompleteError` naming the
 * runs that no folder has executed, be it that a shard is missing or that it ran with other inputs; the runs that are
 * there are kept then, and no file is written.
 */
export const mergeSweep = async (
  request: MergeRequest,
  damaged?: (record: DamagedRecord) => undefined,
): Promise<PublishedSweep> => {
  const sweep = openSweep(request.sweep);
  const absent = request.from.filter((dir) => statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true);
  if (absent.length > 0) {
    throw new BadInputError(absent.map((value) => ({ file: '--from', value, expected: 'the folder of a shard' })));
  }
  const folder = request.out ?? defaultFolder(sweep.loaded);
  expectSweepFolder(folder, sweep.loaded.specification.name);
  makeFolder(folder);
  const unlock = lockFolder(folder, () => undefined);
  const store = openStore(folder);
  try {
    for (const from of request.from) {
      for (const record of readStore(from).damaged) damaged?.(record);
      store.takeFrom(from);
    }
    const missing = sweep.runs.filter(({ id }) => !store.known.has(id));
    if (missing.length > 0) throw new SweepIncompleteError(missing, sweep.runs.length);
    return await publishSweep(sweep, folder, store, { executed: 0, seconds: 0 });
  } finally {
    store.close();
    unlock();
  }
};
