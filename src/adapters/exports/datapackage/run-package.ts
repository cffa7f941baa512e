import type { Scenario } from '../../../domain/scenario.js';
import type { OutputDigest } from '../../../runs/manifest.js';
import type { OutputTable } from '../csv/index.js';
import type { Field } from './field.js';
import { fieldOf } from './field.js';
import type { ForeignKey } from './foreign-keys.js';
import { FOREIGN_KEYS } from './foreign-keys.js';
import type { Provenance } from './provenance.js';

/** The file's name is fixed by the standard. */
export const PACKAGE_FILE = 'datapackage.json';

interface Resource {
  readonly name: string;
  readonly type: 'table';
  readonly path: string;
  readonly format: 'csv';
  readonly mediatype: 'text/csv';
  readonly encoding: 'utf-8';
  readonly description: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys: readonly ForeignKey[];
  };
}

/** A Frictionless Data Package, version 2, of the tables of a run. */
export interface DataPackage extends Provenance {
  readonly $schema: 'https://datapackage.org/profiles/2.0/datapackage.json';
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly resources: readonly Resource[];
}

const resourceOf = ({ file, about, key, columns }: OutputTable, { bytes, sha256 }: OutputDigest): Resource => ({
  name: file.replace(/\.csv$/, ''),
  type: 'table',
  path: file,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  description: about,
  bytes,
  hash: `sha256:${sha256}`,
  schema: {
    fields: columns.map((column) => fieldOf(column, key)),
    primaryKey: key,
    foreignKeys: FOREIGN_KEYS[file] ?? [],
  },
});

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
export const packageOf = ({ scenario, version, provenance, tables, digests }: PackagedRun): DataPackage => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: `steelsim-${scenario.name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-')}`,
  title: `steelsim, scenario ${scenario.name}, ${scenario.years.start} to ${scenario.years.end}, seed ${scenario.seed}`,
  description: scenario.description,
  version,
  ...provenance,
  resources: tables.flatMap((table) => {
    const digest = digests[table.file];
    return digest === undefined ? [] : [resourceOf(table, digest)];
  }),
});
