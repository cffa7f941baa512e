/**
 * Prints how many events per second each store takes and gives back: the log of a whole run, committed year by year as a
 * run does, then read and verified. The stores take turns, so that they meet the same machine. Needs the build. Reports
 * and asserts nothing.
 *
 *     node bench/log.mjs [SCENARIO] [--repeats N] [--until YEAR]
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeRecord } from '../dist/adapters/event-codecs/decode-record.js';
import { JsonlStore } from '../dist/adapters/event-stores/jsonl-store.js';
import { sqlite } from '../dist/adapters/event-stores/sqlite-file.js';
import { SqliteStore } from '../dist/adapters/event-stores/sqlite-store.js';
import { readInputs } from '../dist/adapters/read-inputs.js';
import { keyedDraws } from '../dist/adapters/random/keyed-draws.js';
import { assemble } from '../dist/runs/assemble.js';
import { simulateYears } from '../dist/runs/simulate-years.js';
import { MemoryDurableLog } from '../dist/testing/index.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { repeats: { type: 'string', default: '5' }, until: { type: 'string' } },
});
const [name = 'baseline'] = positionals;
const repeats = Number(values.repeats);
if (!Number.isInteger(repeats) || repeats < 1) throw new Error(`--repeats ${values.repeats}: a whole number from 1 up`);
const until = values.until === undefined ? {} : { until: Number(values.until) };

/** The records of a run by year. */
const yearsOf = async () => {
  const { dataset, loaded } = readInputs({ scenario: name, ...until });
  const { scenario } = loaded;
  const years = [];
  const keeper = { keep: (records) => (years.push([...records]), '') };
  await simulateYears(assemble({ dataset, scenario, draws: keyedDraws(scenario.seed) }), { keeper });
  return years;
};

const STORES = {
  memory: () => ({ log: new MemoryDurableLog(), close: () => undefined }),
  jsonl: (folder) => {
    const store = new JsonlStore(
      (run) => ({ log: join(folder, `${run}.jsonl`), journal: join(folder, `${run}.journal.jsonl`) }),
      decodeRecord,
    );
    return { log: store, close: () => store.close(), file: 'run.jsonl' };
  },
  sqlite: (folder) => {
    const store = new SqliteStore(sqlite(), join(folder, 'run.sqlite'), decodeRecord);
    return { log: store, close: () => store.close(), file: 'run.sqlite' };
  },
};

/** Seconds to commit all years, and to read all records back in a store that was opened anew. */
const measured = async (open, years) => {
  const folder = mkdtempSync(join(tmpdir(), 'steelsim-bench-log-'));
  try {
    const subject = open(folder);
    let head = 0;
    const before = performance.now();
    for (const year of years) head = await subject.log.commit('run', year, head);
    const written = performance.now();
    subject.close();
    const again = subject.file === undefined ? subject : open(folder);
    const opened = performance.now();
    let read = 0;
    for await (const record of again.log.load('run', 0)) read += record.seq > 0 ? 1 : 0;
    const done = performance.now();
    again.close();
    if (read !== head) throw new Error(`${read} of ${head} records came back`);
    const bytes = subject.file === undefined ? 0 : statSync(join(folder, subject.file)).size;
    return { write: (written - before) / 1000, read: (done - opened) / 1000, bytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const cell = (text) => text.padStart(16);

const years = await yearsOf();
const events = years.reduce((sum, year) => sum + year.length, 0);
const results = Object.fromEntries(Object.keys(STORES).map((store) => [store, []]));
for (let round = 0; round < repeats; round += 1)
  for (const [store, open] of Object.entries(STORES)) results[store].push(await measured(open, years));

console.log(`${name}: ${events} events in ${years.length} commits; median of ${repeats}, stores in turn`);
console.log(`${cpus().length} processors, load ${loadavg()[0].toFixed(1)}, Node ${process.version}`);
console.log(`${'store'.padEnd(8)}${['written/s', 'write s', 'read/s', 'read s', 'MB'].map(cell).join('')}`);
for (const [store, all] of Object.entries(results)) {
  const [write, read] = [median(all.map((each) => each.write)), median(all.map((each) => each.read))];
  const rate = (seconds) => Math.round(events / seconds).toLocaleString('en');
  const cells = [rate(write), write.toFixed(3), rate(read), read.toFixed(3), (all[0].bytes / 1e6).toFixed(1)];
  console.log(store.padEnd(8) + cells.map(cell).join(''));
}
