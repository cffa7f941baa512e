import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { linesOf, steelsim } from './steelsim.js';

interface Row {
  readonly year: string;
  readonly furnace_group_id: string;
  readonly technology: string;
}

interface LogRecord {
  readonly seq: number;
  readonly year: number;
  readonly command: string;
  readonly cause: number;
  readonly event: {
    readonly type: string;
    readonly furnaceGroupId?: string;
    readonly from?: string;
    readonly to?: string;
  };
}

const CHANGED = 'furnace-group.tech-changed';
const told = (year: number, id: string | undefined, from = '', to = ''): string =>
  `${year} ${id ?? ''} ${from} → ${to}`;

describe('every change of technology from one year to the next', () => {
  let changes: readonly string[] = [];
  let records: readonly LogRecord[] = [];

  beforeAll(async () => {
    const cwd = scratchFolder();
    await steelsim(['run', 'net-zero', '--until', '2032', '--out', 'run', '--quiet'], { cwd });
    const rows: Row[] = parse(readFileSync(join(cwd, 'run/furnace_groups.csv')), { columns: true });
    const before = new Map<string, string>();
    changes = rows.flatMap(({ year, furnace_group_id: id, technology }) => {
      const last = before.get(id);
      before.set(id, technology);
      return last === undefined || last === technology ? [] : [told(Number(year), id, last, technology)];
    });
    const log = readFileSync(join(cwd, 'run/events.jsonl'), 'utf8');
    records = linesOf(log).map((line) => JSON.parse(line) as LogRecord);
  });

  it('has its event in the log, and every such event its change', () => {
    const events = records
      .filter(({ event }) => event.type === CHANGED)
      .map(({ year, event }) => told(year, event.furnaceGroupId, event.from, event.to));
    expect(changes.length).toBeGreaterThan(0);
    expect([...events].sort()).toEqual([...changes].sort());
  });

  it('was caused by a command of that year', () => {
    const wrong = records.filter(({ event, command, cause, year }) => {
      const origin = records[cause - 1];
      return event.type === CHANGED && !(command === 'CompleteTechnologyChange' && origin?.year === year);
    });
    expect(wrong).toEqual([]);
  });
});
