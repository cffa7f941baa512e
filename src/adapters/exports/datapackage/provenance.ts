import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadInputError } from '../../faults.js';
import { z } from 'zod';

const SOURCE = z.looseObject({ title: z.string() });
const LICENCE = z.looseObject({ name: z.string() });
const SCHEMA = z.looseObject({ licenses: z.array(LICENCE).optional(), sources: z.array(SOURCE).optional() });

/** Where the data that a run was made from comes from, and under which licences, as in a data package. */
export interface Provenance {
  readonly licenses?: readonly object[];
  readonly sources?: readonly object[];
}

/**
 * What the data package of a dataset says of its sources and licences: results made from them carry it on. Nothing for a
 * dataset without a package. Throws `BadInputError` for a package that cannot be read.
 */
export const provenanceOf = (dataDir: string): Provenance => {
  const file = join(dataDir, 'datapackage.json');
  if (!existsSync(file)) return {};
  const refuse = (expected: string): never => {
    throw new BadInputError([{ file, expected }]);
  };
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return refuse('a data package in JSON');
  }
  const { data, error } = SCHEMA.safeParse(json);
  if (data === undefined)
    return refuse(`a data package with titles of sources and names of licences (${error.message})`);
  const { licenses, sources } = data;
  return { ...(licenses !== undefined && { licenses }), ...(sources !== undefined && { sources }) };
};
