import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/adapters/datasets/read-dataset.js';
import { keyedDraws } from '../../src/adapters/random/keyed-draws.js';
import { canonicalJson } from '../../src/kernel/index.js';
import { reExecute } from '../../src/runs/re-execute.js';
import { simulateYears } from '../../src/runs/simulate-years.js';
import { FORGETFUL, TINY_DATA, tinyAssembly } from './tiny-world.js';

const recorded = async () => {
  const assembly = tinyAssembly(['years.end=2027']);
  await simulateYears(assembly, { keeper: FORGETFUL });
  const { scenario } = assembly.given;
  const records = [...assembly.kernel.log.read()];
  return {
    inputs: { dataset: readDataset(TINY_DATA), scenario, draws: keyedDraws(scenario.seed) },
    records,
    lines: records.map((record) => `${canonicalJson(record)}\n`),
  };
};

describe('a run of recorded inputs, compared with its lines', () => {
  it('has no difference from itself', async () => {
    const { inputs, lines } = await recorded();
    expect(await reExecute(inputs, lines)).toEqual({ events: lines.length, difference: null });
  });

  it('differs from another seed in an event that both can show', async () => {
    const { inputs, lines, records } = await recorded();
    const { events, difference } = await reExecute({ ...inputs, draws: keyedDraws(77) }, lines);
    expect(difference).toMatchObject({ seq: events + 1, year: records[events]?.year });
    expect(difference?.recorded).not.toBe(difference?.now);
  });

  it('names the event and shows a short piece of both texts around the first letter that differs', async () => {
    const { inputs, lines, records } = await recorded();
    const at = records.findIndex(({ year, event }) => year === 2026 && event.type === 'market.cleared');
    const changed = lines.with(at, (lines[at] ?? '').replace('"type":"market.cleared"', '"type":"market.closed"'));
    const { difference } = await reExecute(inputs, changed);
    expect(difference).toMatchObject({ seq: at + 1, year: 2026, type: 'market.cleared' });
    expect(difference?.recorded).toContain('"type":"market.closed"');
    expect(difference?.now).toContain('"type":"market.cleared"');
    expect(difference?.now?.length).toBeLessThan(80);
  });

  it('tells of a line that is missing and of one too many', async () => {
    const { inputs, lines } = await recorded();
    const missing = await reExecute(inputs, lines.slice(0, -1));
    expect(missing.difference).toMatchObject({ seq: lines.length, year: 2027, recorded: null });
    const surplus = await reExecute(inputs, [...lines, 'more\n']);
    expect(surplus.difference).toEqual({
      seq: lines.length + 1,
      year: 2027,
      type: null,
      recorded: 'more',
      now: null,
    });
  });
});
