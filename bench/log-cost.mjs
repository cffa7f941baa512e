/**
 * Prints what the log costs a run: the years of a scenario simulated with a log of JSON lines on disk, over the same years
 * with none. Both take turns, so that they meet the same machine; the fastest of each counts, for it was disturbed least.
 * The last headline must be the same either way. Needs the build. Reports the ratio and asserts nothing of it.
 *
 *     node bench/log-cost.mjs [SCENARIO] [--repeats N] [--until YEAR]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EVENT_CODECS } from '../dist/adapters/event-codecs/index.js';
import { decodeRecord } from '../dist/adapters/event-codecs/decode-record.js';
import { JsonlStore } from '../dist/adapters/event-stores/jsonl-store.js';
import { keyedDraws } from '../dist/adapters/random/keyed-draws.js';
import { readInputs } from '../dist/adapters/read-inputs.js';
import { assemble } from '../dist/runs/assemble.js';
import { simulateYears } from '../dist/runs/simulate-years.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { repeats: { type: 'string', default: '3' }, until: { type: 'string' } },
});
const [name = 'baseline'] = positionals;
const repeats = Number(values.repeats);
if (!Number.isInteger(repeats) || repeats < 1) throw new Error(`--repeats ${values.repeats}: a whole number from 1 up`);
const until = values.until === undefined ? {} : { until: Number(values.until) };
const { dataset, loaded } = readInputs({ scenario: name, ...until });
const { scenario } = loaded;

/** Seconds to simulate all years, and the last headline, which the log must not change. */
const measured = async (surroundings) => {
  const before = performance.now();
  const assembly = assemble({ dataset, scenario, draws: keyedDraws(scenario.seed) }, surroundings);
  const { headlines } = await simulateYears(assembly, { keeper: { keep: () => '' } });
  return { seconds: (performance.now() - before) / 1000, last: JSON.stringify(headlines.at(-1)) };
};

const logged = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'steelsim-bench-log-cost-'));
  const place = () => ({ log: join(folder, 'run.jsonl'), journal: join(folder, 'run.journal.jsonl') });
  const durable = new JsonlStore(place, decodeRecord);
  try {
    return await measured({ outbox: { run: 'run', durable, head: 0, publishers: [] }, codecs: EVENT_CODECS });
  } finally {
    durable.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const runs = { without: [], logged: [] };
for (let round = 0; round < repeats; round += 1) {
  runs.without.push(await measured({}));
  runs.logged.push(await logged());
}
if (new Set(Object.values(runs).flatMap((all) => all.map(({ last }) => last))).size > 1)
  throw new Error('the log has changed the results');
const fastest = (all) => Math.min(...all.map(({ seconds }) => seconds));
const [without, withLog] = [fastest(runs.without), fastest(runs.logged)];
console.log(`${name}: fastest of ${repeats} each, in turn; load ${loadavg()[0].toFixed(1)}`);
console.log(
  `without a log ${without.toFixed(3)} s, with one ${withLog.toFixed(3)} s: ${(withLog / without).toFixed(3)} times`,
);
