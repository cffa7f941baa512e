import type { OutputDigest } from '../../../runs/manifest.js';
import type { Field } from './field.js';
import type { ForeignKey } from './foreign-keys.js';
import type { Provenance } from './provenance.js';

/** The file's name is fixed by the standard. */
export const PACKAGE_FILE = 'datapackage.json';

interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

export interface Resource {
  readonly name: string;
  readonly type?: 'table';
  readonly path: string;
  readonly format: string;
  readonly mediatype: string;
  readonly encoding?: 'utf-8';
  readonly description: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: TableSchema;
}

/** A Frictionless Data Package, version 2. */
export interface DataPackage extends Provenance {
  readonly $schema: 'https://datapackage.org/profiles/2.0/datapackage.json';
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly resources: readonly Resource[];
}

/** What a package is of. */
interface Packaged {
  /** What its name begins with, and the name of what it is of. */
  readonly kind: string;
  readonly of: string;
  readonly title: string;
  readonly description: string;
  /** Version of the program. */
  readonly version: string;
  readonly provenance: Provenance;
  readonly resources: readonly Resource[];
}

/** A package under a name that the standard allows: no capital letters, no spaces. */
export const dataPackage = ({
  kind,
  of,
  provenance,
  title,
  description,
  version,
  resources,
}: Packaged): DataPackage => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: `${kind}-${of.toLowerCase().replace(/[^a-z0-9._-]+/g, '-')}`,
  title,
  description,
  version,
  ...provenance,
  resources,
});

/** A CSV file that is described. */
interface DescribedCsv {
  readonly file: string;
  readonly about: string;
  readonly digest: Pick<OutputDigest, 'bytes' | 'sha256'>;
  readonly schema: TableSchema;
}

export const csvResource = ({ file, about, digest, schema }: DescribedCsv): Resource => ({
  name: file.replace(/\.csv$/, ''),
  type: 'table',
  path: file,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  description: about,
  bytes: digest.bytes,
  hash: `sha256:${digest.sha256}`,
  schema,
});

/** The text of the file. */
export const packageText = (described: DataPackage): string => `${JSON.stringify(described, null, 2)}\n`;
