import type { Scenario } from '../../../domain/scenario.js';
import type { OutputDigest } from '../../../runs/manifest.js';
import type { OutputTable } from '../csv/index.js';
import type { TableForm } from '../formats/table-forms.js';
import { fileIn, TABLE_FORMS } from '../formats/table-forms.js';
import { iamcResources } from '../iamc/files.js';
import { fieldOf } from './field.js';
import { FOREIGN_KEYS } from './foreign-keys.js';
import type { DataPackage, Resource } from './package.js';
import { csvResource, dataPackage } from './package.js';
import type { Provenance } from './provenance.js';

const resourceOf = ({ file, about, key, columns }: OutputTable, digest: OutputDigest): Resource =>
  csvResource({
    file,
    about,
    digest,
    schema: {
      fields: columns.map((column) => fieldOf(column, key)),
      primaryKey: key,
      foreignKeys: FOREIGN_KEYS[file] ?? [],
    },
  });

/** The same rows in another form: how the tables hang together stands with the CSV alone. */
const formOf = (form: TableForm, table: OutputTable, digest: OutputDigest): Resource => ({
  ...resourceOf(table, digest),
  name: `${table.file.replace(/\.csv$/, '')}-${form.format}`,
  path: fileIn(form, table),
  format: form.extension,
  mediatype: form.mediatype,
  schema: { fields: table.columns.map((column) => fieldOf(column, table.key)), primaryKey: table.key, foreignKeys: [] },
});

const inEveryForm = (table: OutputTable, digests: PackagedRun['digests']): readonly Resource[] => {
  const csv = digests[table.file];
  const others = TABLE_FORMS.flatMap((form) => {
    const digest = digests[fileIn(form, table)];
    return digest === undefined ? [] : [formOf(form, table, digest)];
  });
  return [...(csv === undefined ? [] : [resourceOf(table, csv)]), ...others];
};

/** What a package tells of. */
export interface PackagedRun {
  readonly scenario: Pick<Scenario, 'name' | 'description' | 'years' | 'seed'>;
  /** Version of the program. */
  readonly version: string;
  readonly provenance: Provenance;
  readonly tables: readonly OutputTable[];
  readonly digests: Readonly<Record<string, OutputDigest>>;
}

/** Describes the tables that were written; one without a digest was not. Holds no clock: the same run, the same bytes. */
export const packageOf = ({ scenario, version, provenance, tables, digests }: PackagedRun): DataPackage =>
  dataPackage({
    kind: 'steelsim',
    of: scenario.name,
    title: `steelsim, scenario ${scenario.name}, ${scenario.years.start} to ${scenario.years.end}, seed ${scenario.seed}`,
    description: scenario.description,
    version,
    provenance,
    resources: [...tables.flatMap((table) => inEveryForm(table, digests)), ...iamcResources(digests, scenario.years)],
  });
