import { describe, expect, it } from 'vitest';
import { auditFor } from '../../../src/adapters/logging/audit.js';
import type { Log } from '../../../src/adapters/logging/logger.js';
import { SILENT } from '../../../src/adapters/logging/logger.js';
import { simulateYears } from '../../../src/runs/simulate-years.js';
import { FORGETFUL, tinyAssembly } from '../../runs/tiny-world.js';

/** A log of one level that keeps what it is told at that level. */
const keeping = (level: 'trace' | 'debug') => {
  const told: object[] = [];
  const log: Log = { ...SILENT, level, [level]: (fields: object) => told.push(fields) };
  return { log, told };
};

const audited = async (level: 'trace' | 'debug') => {
  const { log, told } = keeping(level);
  const assembly = tinyAssembly(['years.end=2028'], { consumers: auditFor(log) });
  await simulateYears(assembly, { keeper: FORGETFUL });
  return { told, records: [...assembly.kernel.log.read()] };
};

describe('the audit', () => {
  it('tells at debug type, place in the log and year of every event, in order', async () => {
    const { told, records } = await audited('debug');
    const places = records.map(({ seq, year, event: { type } }) => ({ type, seq, year }));
    expect(told).toMatchObject(places);
  });

  it('tells at debug the stream of what one furnace group did', async () => {
    const { told, records } = await audited('debug');
    const ofGroups = records.filter(({ event }) => 'furnaceGroupId' in event);
    expect(ofGroups.length).toBeGreaterThan(0);
    for (const { seq, stream } of ofGroups) expect(told[seq - 1]).toMatchObject({ stream });
  });

  it('tells at trace the whole event', async () => {
    const { told, records } = await audited('trace');
    expect(told).toMatchObject(records.map(({ event }) => ({ event })));
  });

  it.each(['info', 'warn', 'error', 'silent'])('is not there at %s', (level) => {
    expect(auditFor({ ...SILENT, level })).toEqual([]);
  });
});
