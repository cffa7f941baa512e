import { RUN_COLUMNS, RUNS_FILE, TIMESERIES_COLUMNS, TIMESERIES_FILE } from '../../../experiments/sweep-files.js';
import type { SweepRun } from '../../../experiments/sweep-progress.js';
import { parametersOf } from '../../../experiments/sweep.js';
import type { OutputDigest } from '../../../runs/manifest.js';
import { scenarioSchema } from '../../scenarios/schema.js';
import { meaningOf } from '../../scenarios/setting-units.js';
import type { LoadedSweep } from '../../sweeps/load-sweep.js';
import type { Field } from '../datapackage/field.js';
import type { DataPackage, Resource } from '../datapackage/package.js';
import { csvResource, dataPackage } from '../datapackage/package.js';
import type { Provenance } from '../datapackage/provenance.js';
import { RUN_FIELDS, TIMESERIES_FIELDS, kpiField } from './columns.js';
import { parameterField } from './parameter-field.js';

type Digests = Readonly<Record<string, OutputDigest>>;

const runFields = ({ specification, kpis, data }: LoadedSweep, runs: readonly SweepRun[]): readonly Field[] => {
  const schema = scenarioSchema(data.technologies);
  const parameters = parametersOf(specification.factors).map((parameter, i) => {
    const values = runs.flatMap(({ point }) => point.values[i] ?? []);
    return parameterField(parameter, values, meaningOf(schema, parameter.path));
  });
  return [
    ...RUN_COLUMNS.first.map((name) => RUN_FIELDS[name]),
    ...parameters,
    ...RUN_COLUMNS.afterParameters.map((name) => RUN_FIELDS[name]),
    ...kpis.map((kpi) => kpiField(kpi, specification.kpis[kpi.name] ?? '')),
  ];
};

const resourcesOf = (sweep: LoadedSweep, runs: readonly SweepRun[], digests: Digests): readonly Resource[] => {
  const runKey = [...RUN_COLUMNS.first];
  const tables = [
    {
      file: RUNS_FILE,
      about: 'One run: its place in the design, the values of its parameters, its seed and its KPIs.',
      schema: { fields: runFields(sweep, runs), primaryKey: ['point', 'replicate'], foreignKeys: [] },
    },
    {
      file: TIMESERIES_FILE,
      about: 'One year, product and technology of a run that is done, the whole world together.',
      schema: {
        fields: TIMESERIES_COLUMNS.map((name) => TIMESERIES_FIELDS[name]),
        primaryKey: ['point', 'replicate', 'year', 'product', 'technology'],
        foreignKeys: [{ fields: runKey, reference: { resource: 'runs', fields: runKey } }],
      },
    },
  ];
  return tables.flatMap((table) => {
    const digest = digests[table.file];
    return digest === undefined ? [] : [csvResource({ ...table, digest })];
  });
};

/** Describes the tables of a sweep that were written. Holds nothing of how its runs were executed. */
export const sweepPackageOf = (
  sweep: LoadedSweep,
  runs: readonly SweepRun[],
  digests: Digests,
  provenance: Provenance,
): DataPackage => {
  const { name, description, scenario } = sweep.specification;
  return dataPackage({
    kind: 'steelsim-sweep',
    of: name,
    title: `steelsim, sweep ${name} over scenario ${scenario}`,
    description,
    version: sweep.data.model,
    provenance,
    resources: resourcesOf(sweep, runs, digests),
  });
};
