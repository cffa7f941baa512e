import { describe, expect, it } from 'vitest';
import type { EventCatalogue } from '../../src/domain/events.js';
import { furnaceGroupId } from '../../src/domain/names.js';
import type { Recorded } from '../../src/kernel/index.js';
import { foldYears } from '../../src/runs/fold-years.js';
import { simulateYears } from '../../src/runs/simulate-years.js';
import { FORGETFUL, tinyAssembly } from './tiny-world.js';

const lived = async () => {
  const assembly = tinyAssembly(['years.end=2028']);
  const { headlines } = await simulateYears(assembly, { keeper: FORGETFUL });
  const records: readonly Recorded<EventCatalogue>[] = [...assembly.kernel.log.read()];
  const years = [2025, 2026, 2027, 2028].map((year) => ({
    year,
    records: records.filter((each) => each.year === year),
  }));
  return { headlines, years, head: assembly.kernel.log.head };
};

describe('the years of a log, folded', () => {
  it('give the headlines of the run, and no command is handled', async () => {
    const { headlines, years, head } = await lived();
    const anew = tinyAssembly(['years.end=2028']);
    expect(foldYears(anew, years)).toEqual({ headlines, events: head, failure: undefined });
    expect(anew.kernel.log.head).toBe(0);
  });

  it('end before the year with an event of a furnace that never was, and say why', async () => {
    const { headlines, years } = await lived();
    const changed = years.map(({ year, records }) => {
      const [first] = records;
      const event = { type: 'furnace-group.closed', furnaceGroupId: furnaceGroupId('nowhere') };
      return year === 2027 ? { year, records: [{ ...first, event }] as unknown as typeof records } : { year, records };
    });
    const { headlines: folded, events, failure } = foldYears(tinyAssembly(['years.end=2028']), changed);
    expect(folded).toEqual(headlines.slice(0, 2));
    expect(events).toBe(years[1]?.records.at(-1)?.seq);
    expect(failure?.year).toBe(2027);
    expect(failure?.because).toContain('nowhere');
  });

  it('end before a year that does not close', async () => {
    const { years } = await lived();
    const open = years.map(({ year, records }) => ({
      year,
      records: records.filter(({ event }) => year !== 2026 || event.type === 'year.started'),
    }));
    const { headlines, failure } = foldYears(tinyAssembly(['years.end=2028']), open);
    expect([headlines.length, failure?.year]).toEqual([1, 2026]);
    expect(failure?.because).toContain('year-not-closed');
  });
});
