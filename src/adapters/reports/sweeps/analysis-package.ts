import { createHash } from 'node:crypto';
import { MEASURES } from '../../../experiments/analysis/results.js';
import type { Field } from '../../exports/datapackage/field.js';
import type { DataPackage } from '../../exports/datapackage/package.js';
import { csvResource, dataPackage } from '../../exports/datapackage/package.js';
import type { Provenance } from '../../exports/datapackage/provenance.js';
import { INDICES_FILE, INDICES_KEY } from './indices-file.js';

const required = { required: true };

const FIELDS: readonly Field[] = [
  { name: 'kpi', type: 'string', description: 'Name of the KPI.', constraints: required },
  { name: 'measure', type: 'string', description: 'What is told.', constraints: { ...required, enum: MEASURES } },
  { name: 'parameter', type: 'string', description: 'Path, or name of the group.', constraints: required },
  { name: 'with_parameter', type: 'string', description: 'The second parameter of S2; of nothing else.' },
  {
    name: 'value',
    type: 'number',
    description: 'A share or correlation; mu, mu_star and sigma are in the unit of the KPI.',
    constraints: required,
  },
  { name: 'interval_low', type: 'number', description: 'Lower end of the interval of 95 %, where there is one.' },
  { name: 'interval_high', type: 'number', description: 'Upper end of the interval of 95 %, where there is one.' },
];

interface Analysed {
  readonly sweep: string;
  readonly version: string;
  /** Sources and licences of the sweep. */
  readonly provenance: Provenance;
  /** Text of `indices.csv`. */
  readonly indices: string;
}

/** Describes the table of an analysis. */
export const analysisPackageOf = ({ sweep, version, provenance, indices }: Analysed): DataPackage => {
  const digest = {
    bytes: Buffer.byteLength(indices),
    sha256: createHash('sha256').update(indices).digest('hex'),
  };
  const schema = { fields: FIELDS, primaryKey: INDICES_KEY, foreignKeys: [] };
  return dataPackage({
    kind: 'steelsim-analysis',
    of: sweep,
    title: `steelsim, analysis of sweep ${sweep}`,
    description: 'Which parameters of the sweep drive its KPIs.',
    version,
    provenance,
    resources: [csvResource({ file: INDICES_FILE, about: 'One index of a KPI.', digest, schema })],
  });
};
