import type { Finding } from '../adapters/doctor/finding.js';
import { examineData, examineScenarios } from '../adapters/doctor/inputs.js';
import { examineNode, examinePackages } from '../adapters/doctor/versions.js';
import { examineWriteAccess } from '../adapters/doctor/write-access.js';
import { packageVersion, SHIPPED_DATA, SHIPPED_SCENARIOS } from '../adapters/installation.js';

/** Where to look. Paths are relative to the working directory. */
export interface ExaminationRequest {
  /** Folder of a dataset; the shipped one otherwise. */
  readonly data?: string | undefined;
  /** Folder that results are to be written into; `results` otherwise. */
  readonly out?: string | undefined;
}

/** Looks at everything that a run needs, in the order in which it needs it. Nothing is left behind. */
export const examineInstallation = ({ data, out = 'results' }: ExaminationRequest = {}): readonly Finding[] => {
  const dataset = data ?? SHIPPED_DATA;
  const fleet = examineData(dataset);
  return [
    { subject: 'steelsim', ok: true, seen: packageVersion() },
    examineNode(process.version),
    examinePackages(),
    fleet,
    fleet.ok
      ? examineScenarios(SHIPPED_SCENARIOS, dataset)
      : { subject: 'scenarios', ok: false, seen: 'not examined: they need the data' },
    examineWriteAccess(out),
  ];
};
