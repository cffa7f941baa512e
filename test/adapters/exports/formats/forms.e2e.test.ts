import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { CSV_TABLES } from '../../../../src/adapters/exports/csv/index.js';
import { fieldOf } from '../../../../src/adapters/exports/datapackage/field.js';
import type { DataPackage } from '../../../../src/adapters/exports/datapackage/package.js';
import type { RunReport } from '../../../../src/bootstrap.js';
import { replayRun, runScenario } from '../../../../src/bootstrap.js';
import { TINY_DATA, TINY_SCENARIO } from '../../../runs/tiny-world.js';
import { scratchFolder } from '../../run-folders/scratch-folder.js';

type Cells = readonly Readonly<Record<string, unknown>>[];

const run = (out: string, format?: string): Promise<RunReport> => runScenario({ scenario: TINY_SCENARIO, out, format });
const bytesIn = (dir: string, file: string): Buffer => readFileSync(join(dir, file));
const parquetIn = (dir: string, file: string) => new Uint8Array(bytesIn(dir, file)).buffer;

/** The cells of a CSV file with the types that its data package gives to the columns. */
const typedRows = (dir: string, { file, columns, key }: (typeof CSV_TABLES)[number]): Cells => {
  const types = new Map(columns.map((column) => [column.name, fieldOf(column, key).type]));
  const rows = parse(bytesIn(dir, file), { columns: true }) as unknown as readonly Record<string, string>[];
  const typed = (name: string, text: string) => {
    if (text === '') return null;
    return types.get(name) === 'string' ? text : Number(text);
  };
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, text]) => [name, typed(name, text)])));
};

describe('a run that was asked for JSON and Parquet', () => {
  const dir = scratchFolder();
  beforeAll(async () => {
    await run(dir, 'json,parquet');
  }, 60_000);

  it.each(CSV_TABLES)('has in Parquet what $file has, cell by cell', async (table) => {
    const rows = await parquetReadObjects({ file: parquetIn(dir, table.file.replace('.csv', '.parquet')) });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(typedRows(dir, table));
  });

  it.each(CSV_TABLES)('has in JSON what $file has, cell by cell', (table) => {
    const lines = bytesIn(dir, table.file.replace('.csv', '.jsonl')).toString('utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(typedRows(dir, table));
  });

  it('has the columns of the data package in Parquet, with their types, those of the key never null', () => {
    const { schema } = parquetMetadata(parquetIn(dir, 'decisions.parquet'));
    const told = new Map(schema.map(({ name, type, repetition_type: may }) => [name, `${type ?? ''} ${may ?? ''}`]));
    expect(told.get('year')).toBe('INT32 REQUIRED');
    expect(told.get('order')).toBe('INT32 REQUIRED');
    expect(told.get('npv_usd')).toBe('DOUBLE OPTIONAL');
    expect(told.get('reason')).toBe('BYTE_ARRAY OPTIONAL');
  });

  it('is described file by file', () => {
    const { resources } = JSON.parse(bytesIn(dir, 'datapackage.json').toString('utf8')) as DataPackage;
    expect(resources).toHaveLength(3 * CSV_TABLES.length);
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    for (const { path, bytes, hash } of resources) {
      const there = bytesIn(dir, path);
      expect([path, there.length]).toEqual([path, bytes]);
      expect(hash).toBe(`sha256:${createHash('sha256').update(there).digest('hex')}`);
    }
    expect(resources.find(({ path }) => path === 'market.parquet')).toMatchObject({
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
      schema: { primaryKey: ['year', 'product'] },
    });
  });

  it('gives the same bytes again', async () => {
    const again = scratchFolder();
    await run(again, 'parquet,json');
    for (const { file } of CSV_TABLES) {
      for (const end of ['csv', 'jsonl', 'parquet']) {
        const name = file.replace(/csv$/, end);
        expect([name, bytesIn(again, name).equals(bytesIn(dir, name))]).toEqual([name, true]);
      }
    }
  }, 60_000);

  it('verifies file by file', async () => {
    const { faults, verified } = await replayRun({ run: dir, verify: true, data: TINY_DATA });
    expect(faults).toEqual([]);
    expect(verified).toContain('furnace_groups.parquet');
  }, 60_000);
});

describe('the formats of a complete run', () => {
  const dir = scratchFolder();
  const has = (file: string): boolean => existsSync(join(dir, file));

  it('grow by those that it is asked for, stay when it is asked for less, and are no part of its identity', async () => {
    const first = await run(dir);
    expect([first.repeated, has('market.parquet')]).toEqual([false, false]);
    const second = await run(dir, 'parquet');
    expect([second.repeated, has('market.parquet')]).toEqual([false, true]);
    expect(second.manifest.run).toBe(first.manifest.run);
    const third = await run(dir, 'json');
    expect([third.repeated, has('market.parquet'), has('market.jsonl')]).toEqual([false, true, true]);
    const fourth = await run(dir, 'csv,parquet');
    expect([fourth.repeated, fourth.manifest]).toEqual([true, third.manifest]);
  }, 60_000);

  it('are those of the request alone when it runs afresh', async () => {
    await runScenario({ scenario: TINY_SCENARIO, out: dir, format: 'csv', fresh: true });
    expect([has('market.csv'), has('market.parquet'), has('market.jsonl')]).toEqual([true, false, false]);
  }, 60_000);
});
