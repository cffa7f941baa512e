import { join } from 'node:path';
import { PACKAGE_FILE, packageText } from '../../adapters/exports/datapackage/package.js';
import { provenanceOf } from '../../adapters/exports/datapackage/provenance.js';
import { sweepPackageOf } from '../../adapters/exports/sweeps/sweep-package.js';
import { writeSweepTables } from '../../adapters/exports/sweeps/write-sweep.js';
import { StagedOutputs } from '../../adapters/run-folders/staged-outputs.js';
import type { RunRecords } from '../../experiments/run-store.js';
import { SWEEP_MANIFEST_FILE } from '../../experiments/sweep-files.js';
import type { SweepManifest } from '../../experiments/sweep-manifest.js';
import { meansOf, statusCounts } from '../../experiments/sweep-progress.js';
import type { OpenSweep } from './open-sweep.js';

/** What the command that writes a sweep's files has done before. */
export interface Work {
  readonly executed: number;
  readonly seconds: number;
}

/** The files of a sweep, and what they tell. */
export interface PublishedSweep {
  readonly folder: string;
  readonly files: readonly string[];
  readonly manifest: SweepManifest;
}

const manifestOf = (
  { loaded, points, runs }: OpenSweep,
  records: RunRecords,
  outputs: StagedOutputs,
  { executed, seconds }: Work,
): SweepManifest => {
  const { specification, data } = loaded;
  const status = statusCounts(runs, records);
  return {
    sweep: specification.name,
    complete: status.done === runs.length,
    versions: { steelsim: data.model, node: process.versions.node },
    specification,
    data: data.hashes,
    counts: { points, replicates: specification.replicates.count, runs: runs.length, status },
    outputs: outputs.digests(),
    timings: {
      finished: new Date().toISOString(),
      executed,
      seconds,
      secondsPerRun: meansOf(records).seconds,
    },
  };
};

const writePackage = (outputs: StagedOutputs, { loaded, runs }: OpenSweep): undefined => {
  const described = sweepPackageOf(loaded, runs, outputs.digests(), provenanceOf(loaded.data.dir));
  outputs.start(PACKAGE_FILE).text(packageText(described));
  outputs.finish(PACKAGE_FILE);
};

/** Writes the tables, their description and the manifest of a sweep, whole or not at all. */
export const publishSweep = async (
  sweep: OpenSweep,
  folder: string,
  records: RunRecords,
  work: Work,
): Promise<PublishedSweep> => {
  const outputs = new StagedOutputs(folder);
  try {
    writeSweepTables(outputs, sweep.loaded, sweep.runs, records);
    writePackage(outputs, sweep);
    const manifest = manifestOf(sweep, records, outputs, work);
    await outputs.publish(manifest);
    const files = [...Object.keys(manifest.outputs), SWEEP_MANIFEST_FILE].map((file) => join(folder, file));
    return { folder, files, manifest };
  } finally {
    outputs.discard();
  }
};
