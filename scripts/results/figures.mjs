import { decimal, markdownTable } from '../../dist/adapters/reports/markdown.js';
import { IRON } from '../../dist/charts/palette.js';
import { hydrogenIron } from './scenario-results.mjs';

const PERCENT = 100;
const MEGA = 1e6;
const ALL_IRON = IRON.flatMap(({ technologies }) => technologies);

/** Position of a year, or of the last one when the run ends before it. */
const at = ({ years }, year) => Math.min(Math.max(year - years[0], 0), years.length - 1);
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (share, digits = 0) => decimal(share * PERCENT, digits);
/** Means of the first five years after the base year, of the ten after these, and of the rest. */
const means = (values) =>
  [values.slice(1, 6), values.slice(6, 16), values.slice(16)].map((part) => decimal(mean(part), 0)).join(' / ');
const sum = (a, b) => a.map((value, i) => value + b[i]);

const scope1 = (run, year) => decimal(run.headline[at(run, year)].scope1 / MEGA, 0);
const range = (values, digits = 0) =>
  `${decimal(Math.min(...values), digits)} to ${decimal(Math.max(...values), digits)}`;

const scenarioRow = (run) => {
  const last = at(run, 2050);
  return [
    `\`${run.name}\``,
    decimal(run.production[last], 0),
    percent(run.production[last] / run.demand[last], 1),
    scope1(run, 2030),
    scope1(run, 2040),
    scope1(run, 2050),
    range(run.prices),
    decimal(hydrogenIron(run, ALL_IRON).tonnes[last], 0),
    percent(run.scrapShare[last]),
    decimal(run.captured[last], 0),
  ];
};

const SCENARIO_HEADER = [
  'scenario',
  'steel 2050, Mt',
  'of demand, %',
  'scope 1 2030, Mt CO₂',
  '2040',
  '2050',
  'world price, USD/t',
  'hydrogen-based iron 2050, Mt',
  'scrap in metallics 2050, %',
  'captured 2050, Mt CO₂',
];

/** How a value lies to another, in words that need no rewriting when figures move a little. */
const besides = (value, other, unit) => {
  const difference = value - other;
  if (Math.abs(difference) < 1) return 'the same as';
  return `${decimal(Math.abs(difference), 0)} ${unit} ${difference > 0 ? 'more than' : 'less than'}`;
};

/** Published figures of 2050 that the mix is set beside; sources stand in the page. */
const IEA = { scrapShare: 48, hydrogenShare: 44, demand: 1960 };

/** What the page says of one run, each figure as text. */
const figuresOf = (run) => {
  const last = at(run, 2050);
  const hydrogen = hydrogenIron(run, ALL_IRON);
  const opened = sum(run.opened.iron, run.opened.steel).slice(1);
  const closed = sum(run.closed.iron, run.closed.steel);
  const { byRoute, crudeSteel } = run.headline[last];
  const iron = (...names) => {
    const technologies = IRON.filter(({ name }) => names.includes(name)).flatMap((each) => each.technologies);
    return decimal(run.technologies.production(technologies)[last], 0);
  };
  return {
    name: run.name,
    lastYear: String(run.years[last]),
    steel2050: decimal(run.production[last], 0),
    demandMet: percent(run.production[last] / run.demand[last], 1),
    scope1First: decimal(run.headline[0].scope1 / MEGA, 0),
    scope12030: scope1(run, 2030),
    scope12040: scope1(run, 2040),
    scope12050: scope1(run, 2050),
    scope1Change: percent(1 - run.headline[last].scope1 / run.headline[0].scope1),
    priceRange: range(run.prices),
    priceFirst: decimal(run.prices[0], 0),
    scrapShare: percent(run.scrapShare[last]),
    scrapFirst: percent(run.scrapShare[0]),
    scrapBesideIea: besides(run.scrapShare[last] * PERCENT, IEA.scrapShare, 'points'),
    scrap2050: decimal(run.scrap[last], 0),
    hydrogenTonnes: decimal(hydrogen.tonnes[last], 0),
    hydrogenShare: percent(hydrogen.share[last]),
    hydrogenBesideIea: besides(hydrogen.share[last] * PERCENT, IEA.hydrogenShare, 'points'),
    demandBesideIea: besides(run.demand[last], IEA.demand, 'Mt'),
    bfBofShare: percent(byRoute['BF-BOF'] / crudeSteel),
    captureTonnes: decimal(run.captured[last], 0),
    captureIron: iron('Blast furnace + CCS', 'DRI, gas + CCS'),
    smelting: iron('Smelting reduction'),
    gasIron: iron('DRI, gas'),
    coalIron: iron('Blast furnace'),
    openedMean: decimal(mean(opened), 0),
    openedSteelMean: decimal(mean(run.opened.steel.slice(1)), 0),
    openedMeans: means(sum(run.opened.iron, run.opened.steel)),
    closedMeans: means(closed),
    relinedRange: range(run.relined.slice(1)),
    relinedMean: decimal(mean(run.relined.slice(1)), 0),
    openedMost: decimal(Math.max(...opened), 0),
    closedMean: decimal(mean(closed), 0),
    closedSteelMean: decimal(mean(run.closed.steel), 0),
    closedMost: decimal(Math.max(...closed), 0),
    negativeRange: range(run.negativeCash.map((share) => share * PERCENT)),
    negativeMean: percent(mean(run.negativeCash)),
  };
};

/** Every value that the template may name: `table.scenarios`, and `<role>.<figure>` of the pair. */
export const valuesOf = (runs, roles) => {
  const named = Object.entries(roles).flatMap(([role, run]) =>
    Object.entries(figuresOf(run)).map(([name, value]) => [`${role}.${name}`, value]),
  );
  const numeric = SCENARIO_HEADER.map((_, i) => i).slice(1);
  return {
    'table.scenarios': markdownTable(SCENARIO_HEADER, runs.map(scenarioRow), numeric),
    'list.scenarios': runs.map(({ name, description }) => `- \`${name}\`: ${description.trim()}`).join('\n'),
    'iea.scrapShare': String(IEA.scrapShare),
    'iea.hydrogenShare': String(IEA.hydrogenShare),
    'iea.demand': decimal(IEA.demand, 0),
    ...Object.fromEntries(named),
  };
};
