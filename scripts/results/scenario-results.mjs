import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCsv } from '../../dist/adapters/datasets/csv.js';
import { runScenario } from '../../dist/bootstrap.js';
import { ELECTROLYSIS } from '../../dist/charts/palette.js';
import { HYDROGEN } from './families.mjs';

const MEGA = 1e6;
const CURVE_YEARS = 2;

/** Reads tables of a folder, each once, as objects by column. */
const tablesIn = (folder) => {
  const known = new Map();
  return (file) => {
    if (!known.has(file)) {
      const { header, records } = readCsv(join(folder, file));
      const row = (cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]]));
      known.set(file, records.map(row));
    }
    return known.get(file);
  };
};

/** Gathers what the page tells of a run from its folder, by year: Mt, Mt CO2, USD/t, shares. */
export const resultsIn = (folder) => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const table = tablesIn(folder);
  const years = manifest.headline.map(({ year }) => year);
  return {
    name: manifest.scenario.name,
    description: manifest.scenario.description,
    digests: manifest.digests,
    years,
    headline: manifest.headline,
    ...marketOf(table('market.csv')),
    technologies: technologiesOf(table('technologies.csv')),
    ...fleetOf(table('furnace_groups.csv'), years),
    relined: relinedOf(table('decisions.csv'), table('furnace_groups.csv'), years),
    negativeCash: negativeCashOf(table('plant_groups.csv'), years),
    curves: curvesOf(table('cost_curve.csv'), [years[0], years.at(-1)].slice(0, CURVE_YEARS)),
  };
};

/** Runs one scenario in this process and gathers the same. The folder of the run is removed afterwards. */
export const resultsOf = async (scenario) => {
  const folder = mkdtempSync(join(tmpdir(), 'steelsim-results-'));
  try {
    await runScenario({ scenario, out: join(folder, 'run') });
    return resultsIn(join(folder, 'run'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const marketOf = (rows) => {
  const steel = rows.filter(({ product }) => product === 'steel');
  return {
    prices: steel.map((row) => Number(row.price_usd_per_t)),
    demand: steel.map((row) => Number(row.demand_t) / MEGA),
    production: steel.map((row) => Number(row.production_t) / MEGA),
  };
};

/** `production(technologies)` and `scope1(technologies)` as one value a year. */
const technologiesOf = (rows) => {
  const column = (name) => (wanted) => {
    const sums = new Map();
    for (const row of rows) {
      const value = wanted.includes(row.technology) ? Number(row[name]) / MEGA : 0;
      sums.set(row.year, (sums.get(row.year) ?? 0) + value);
    }
    return [...sums.values()];
  };
  return { production: column('production_t'), scope1: column('scope1_tco2') };
};

const METALLICS = ['hot_metal_t', 'pig_iron_t', 'dri_t', 'scrap_t'];
const runs = (status) => status === 'operating' || status === 'operating-pre-retirement';

/** Scrap, captured CO2, and capacity that opened and closed: of new furnaces and of closures alone, no switch or restart. */
const fleetOf = (rows, years) => {
  const at = new Map(years.map((year, i) => [String(year), i]));
  const zeros = () => years.map(() => 0);
  const scrap = zeros();
  const metallics = zeros();
  const captured = zeros();
  const opened = { iron: zeros(), steel: zeros() };
  const closed = { iron: zeros(), steel: zeros() };
  const before = new Map();
  for (const row of rows) {
    const i = at.get(row.year);
    scrap[i] += Number(row.scrap_t) / MEGA;
    for (const metallic of METALLICS) metallics[i] += Number(row[metallic]) / MEGA;
    if (ELECTROLYSIS.technologies.includes(row.technology)) metallics[i] += Number(row.production_t) / MEGA;
    captured[i] += Number(row.captured_tco2) / MEGA;
    const capacity = Number(row.capacity_t) / MEGA;
    const last = before.get(row.furnace_group_id);
    if (i > 0 && runs(row.status) && (last === undefined || last === 'construction'))
      opened[row.product][i] += capacity;
    if (row.status === 'closed') closed[row.product][i] += capacity;
    before.set(row.furnace_group_id, row.status);
  }
  return { scrap, scrapShare: scrap.map((t, i) => t / metallics[i]), captured, opened, closed };
};

/** Blast furnace capacity that was renovated in each year, Mt/yr. */
const relinedOf = (decisions, groups, years) => {
  const capacity = new Map(groups.map((row) => [row.furnace_group_id, Number(row.capacity_t) / MEGA]));
  const sums = new Map(years.map((year) => [String(year), 0]));
  for (const { year, action, from_technology: technology, furnace_group_id: id } of decisions) {
    if (action === 'renovate' && technology.startsWith('BF')) sums.set(year, sums.get(year) + (capacity.get(id) ?? 0));
  }
  return [...sums.values()];
};

/** Share of the owners with running capacity whose cash is negative at the year's close. */
const negativeCashOf = (rows, years) => {
  const owners = new Map();
  for (const row of rows) {
    if (Number(row.capacity_t) > 0) owners.set(`${row.year} ${row.plant_group_id}`, Number(row.treasury_usd) < 0);
  }
  return years.map((year) => {
    const own = [...owners].filter(([key]) => key.startsWith(`${year} `)).map(([, negative]) => negative);
    return own.filter(Boolean).length / own.length;
  });
};

const curvesOf = (rows, years) =>
  years.map((year) => ({
    year,
    steps: rows
      .filter((row) => row.product === 'steel' && row.year === String(year))
      .map((row) => ({ cost: Number(row.unit_cost_usd_per_t), width: Number(row.capacity_t) / MEGA })),
  }));

/** Hydrogen-based iron of each year, Mt, and its share of all iron, steel from electrolysis included. */
export const hydrogenIron = ({ technologies }, allIron) => {
  const tonnes = technologies.production(HYDROGEN);
  const electrolysis = technologies.production(ELECTROLYSIS.technologies);
  const iron = technologies.production(allIron);
  return { tonnes, share: tonnes.map((t, i) => t / (iron[i] + electrolysis[i])) };
};
