/**
 * One run of the model in a process of its own, with the time of each part. Prints one line of JSON.
 *
 *     node bench/measure.mjs SCENARIO COPIES
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enlarged, enlargedLimits } from './copies.mjs';

const root = join(import.meta.dirname, '..');
const built = (path) => import(`../dist/${path}`);
const [scenarioName = 'baseline', copies = '1'] = process.argv.slice(2);

const parts = {};
const timed = (part, act) => {
  const since = performance.now();
  const result = act();
  parts[part] = (parts[part] ?? 0) + performance.now() - since;
  return result;
};

const started = performance.now();
const [datasets, scenarios, draws, runs, years, csv, stores, output] = await Promise.all(
  [
    'adapters/datasets/read-dataset.js',
    'adapters/scenarios/load-scenario.js',
    'adapters/random/keyed-draws.js',
    'runs/assemble.js',
    'economy/simulation.js',
    'adapters/exports/csv/index.js',
    'adapters/event-stores/jsonl-store.js',
    'adapters/exports/output-file.js',
  ].map(built),
);
parts['load program'] = performance.now() - started;

const dataset = timed('load dataset', () => datasets.readDataset(join(root, 'data')));
const world = copies === '1' ? dataset : enlarged(dataset, Number(copies));
const { scenario } = timed('load scenario', () =>
  scenarios.loadScenario(scenarioName, {
    set: copies === '1' ? [] : enlargedLimits(Number(copies)),
    scenariosDir: join(root, 'scenarios'),
    technologies: dataset.technologies.map(({ technology }) => technology),
  }),
);
const assembly = timed('found world', () =>
  runs.assemble({ dataset: world, scenario, draws: draws.keyedDraws(scenario.seed) }),
);
const groupsAtStart = assembly.world.furnaceGroups.size;

const folder = mkdtempSync(join(tmpdir(), 'steelsim-bench-'));
try {
  const places = { log: join(folder, 'events.jsonl'), journal: join(folder, 'journal.jsonl') };
  const store = new stores.JsonlStore(
    () => places,
    (record) => record,
  );
  const { kernel, model } = assembly;
  const STEPS = {
    StartYear: 'simulate: start',
    OpenMarket: 'simulate: open market',
    AllocateProduction: 'simulate: allocate',
    CloseYear: 'simulate: close',
  };
  const send = (command) => timed(STEPS[command.type], () => kernel.send(command));
  const decides = { ...model, decide: () => timed('simulate: decide', () => model.decide(kernel.send)) };
  for (let year = scenario.years.start; year <= scenario.years.end; year += 1) {
    const { head } = kernel.log;
    kernel.beginYear(year);
    years.simulateYear(send, decides, year);
    await kernel.endYear();
    timed('write events', () => store.opened('run').commit([...kernel.log.read({ after: head })], head));
  }
  store.finish('run');
  const run = { ...assembly, years: assembly.records.view() };
  for (const table of csv.CSV_TABLES) {
    const file = new output.OutputFile(join(folder, table.file));
    timed('write tables', () => table.write(run, file));
    file.close();
  }
  const wall = performance.now() - started;
  console.log(
    JSON.stringify({
      groupsAtStart,
      groupsAtEnd: assembly.world.furnaceGroups.size,
      events: kernel.log.head,
      wall,
      simulated: Object.entries(parts).reduce((sum, [part, ms]) => (part.startsWith('simulate') ? sum + ms : sum), 0),
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
      parts,
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
