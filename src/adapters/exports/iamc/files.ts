import type { OutputDigest } from '../../../runs/manifest.js';
import type { Field } from '../datapackage/field.js';

export const TIMESERIES_FILE = 'timeseries_iamc.csv';
export const CUSTOM_VARIABLES_FILE = 'iamc_custom_variables.yaml';
export const IAMC_FILES = [TIMESERIES_FILE, CUSTOM_VARIABLES_FILE];

const KEY = ['model', 'scenario', 'region', 'variable', 'unit'];

const ABOUT: Readonly<Record<string, string>> = {
  model: 'Name and version of the program.',
  scenario: 'The scenario.',
  region: 'World, an R5 region or a country by its IAMC name.',
  variable: 'A variable of the IAMC codelist, or one that iamc_custom_variables.yaml defines.',
  unit: 'Unit of the values.',
};

const keyField = (name: string): Field => ({
  name,
  type: 'string',
  description: ABOUT[name] ?? '',
  constraints: { required: true },
});

/** Fields of the wide table: a column for each year. Empty where there is no value. */
const fieldsOf = ({ start, end }: { readonly start: number; readonly end: number }): readonly Field[] => [
  ...KEY.map(keyField),
  ...Array.from({ length: end - start + 1 }, (_, i): Field => {
    return { name: String(start + i), type: 'number', description: `Value of ${start + i}.` };
  }),
];

type Digests = Readonly<Record<string, OutputDigest>>;

/** What a data package says of the files in IAMC form; nothing of those that were not written. */
export const iamcResources = (digests: Digests, years: { readonly start: number; readonly end: number }) => {
  const stored = (file: string) => {
    const digest = digests[file];
    return digest === undefined ? [] : [{ path: file, bytes: digest.bytes, hash: `sha256:${digest.sha256}` }];
  };
  return [
    ...stored(TIMESERIES_FILE).map((file) => ({
      name: 'timeseries_iamc',
      type: 'table' as const,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8' as const,
      description: 'Results by region, variable and year in the form of the Integrated Assessment Modeling Consortium.',
      ...file,
      schema: { fields: fieldsOf(years), primaryKey: KEY, foreignKeys: [] },
    })),
    ...stored(CUSTOM_VARIABLES_FILE).map((file) => ({
      name: 'iamc_custom_variables',
      format: 'yaml',
      mediatype: 'application/yaml',
      encoding: 'utf-8' as const,
      description: 'Variables of timeseries_iamc.csv that the IAMC codelist lacks, as nomenclature reads them.',
      ...file,
    })),
  ];
};
