import { COLOUR, ELECTROLYSIS, IRON, ROUTES } from '../../dist/charts/palette.js';
import { draw, legend, lineLegend, valueAxis, yearAxis } from './draw.mjs';
import { STEEL } from './families.mjs';

const rounded = (values, digits = 1) => values.map((value) => Number(value.toFixed(digits)));

/** Layers on one another, in the order given from below; layers that are never there are left out. */
const stack = (years, all, unit) => {
  const layers = all.filter(({ values }) => values.some((value) => value >= 0.5));
  return {
    legend: legend(layers.map(({ name }) => name)),
    xAxis: yearAxis(years),
    yAxis: valueAxis(unit),
    series: layers.map(({ name, colour, values }) => ({
      name,
      type: 'line',
      stack: 'all',
      symbol: 'none',
      lineStyle: { width: 0 },
      itemStyle: { color: COLOUR[colour] },
      areaStyle: { color: COLOUR[colour], opacity: 1 },
      data: rounded(values),
    })),
  };
};

export const routesChart = ({ name, years, headline }) => {
  const layers = ROUTES.map((route) => ({
    ...route,
    values: headline.map(({ byRoute }) => byRoute[route.name] / 1e6),
  }));
  const about =
    'Electric steel by the share of DRI in its charge; other: smelters, smelting reduction, ore electrolysis';
  return draw(`Crude steel by route, ${name}`, about, stack(years, layers, 'Mt/yr'));
};

export const emissionsChart = ({ name, years, technologies }) => {
  const layers = [...IRON, ...STEEL].map((each) => ({ ...each, values: technologies.scope1(each.technologies) }));
  return draw(`Direct emissions by technology, ${name}`, 'Scope 1 after capture', stack(years, layers, 'Mt CO₂/yr'));
};

export const metallicsChart = ({ name, years, technologies, scrap }) => {
  const made = [...IRON, ELECTROLYSIS].map((each) => ({ ...each, values: technologies.production(each.technologies) }));
  const layers = [...made, { name: 'Scrap', colour: 'scrap', values: scrap }];
  return draw(`Metallics of the steel industry, ${name}`, 'Iron made and scrap charged', stack(years, layers, 'Mt/yr'));
};

/** Prices of several runs in one chart; line styles tell them apart without colour. */
export const priceChart = (runs) => {
  const colours = [COLOUR.coal, COLOUR.hydrogen];
  const all = runs.flatMap(({ prices }) => prices);
  const [lowest, highest] = [Math.floor(Math.min(...all) / 100) * 100, Math.ceil(Math.max(...all) / 100) * 100];
  return draw('World price of crude steel', 'USD of 2020', {
    legend: lineLegend(runs.map(({ name }) => name)),
    xAxis: yearAxis(runs[0].years),
    yAxis: valueAxis('USD/t', { min: Math.max(0, lowest - 100), max: highest }),
    series: runs.map(({ name, prices }, i) => ({
      name,
      type: 'line',
      symbol: 'none',
      lineStyle: { width: 2.5, color: colours[i], type: i === 0 ? 'solid' : 'dashed' },
      itemStyle: { color: colours[i] },
      data: rounded(prices),
    })),
  });
};

export const capacityChart = ({ name, years, opened, closed }) => {
  const bar = (label, colour, values) => ({
    name: label,
    type: 'bar',
    stack: 'all',
    barCategoryGap: '30%',
    itemStyle: { color: COLOUR[colour] },
    data: rounded(values),
  });
  const negative = (values) => values.map((value) => -value);
  const bars = [
    bar('iron opened', COLOUR.hydrogen, opened.iron),
    bar('steel opened', COLOUR.electric, opened.steel),
    bar('iron closed', COLOUR.converter, negative(closed.iron)),
    bar('steel closed', COLOUR.gas, negative(closed.steel)),
  ];
  return draw(`Capacity opened and closed, ${name}`, 'New furnaces above zero, closures below; switches are neither', {
    legend: legend(bars.map((each) => each.name)),
    xAxis: yearAxis(years, { boundaryGap: true }),
    yAxis: valueAxis('Mt/yr of capacity in the year'),
    series: bars,
  });
};

const SHOWN_SHARE = 0.985;

/** Corners of the curve; neighbours that cost the same to the dollar are one step. */
const corners = (steps) => {
  const points = [];
  let reached = 0;
  for (const { cost, width } of steps) {
    const whole = Math.round(cost);
    if (points.at(-1)?.[1] === whole) points.pop();
    else points.push([Number(reached.toFixed(1)), whole]);
    reached += width;
    points.push([Number(reached.toFixed(1)), whole]);
  }
  return points;
};

const costAt = (steps, share) => {
  const total = steps.reduce((sum, { width }) => sum + width, 0);
  let reached = 0;
  return steps.find(({ width }) => (reached += width) >= share * total)?.cost ?? 0;
};

export const curveChart = ({ name, curves, demand, years }) => {
  const colours = [COLOUR.coal, COLOUR.hydrogen];
  const top = Math.ceil((Math.max(...curves.map(({ steps }) => costAt(steps, SHOWN_SHARE))) + 20) / 100) * 100;
  const bottom = Math.floor(Math.min(...curves.map(({ steps }) => costAt(steps, 0.005))) / 100) * 100;
  return draw(
    `Global cost curve of steel, ${name}`,
    'Dispatch cost by available capacity; dotted: demand of the year',
    {
      legend: lineLegend(curves.map(({ year }) => String(year))),
      xAxis: valueAxis('Mt/yr', { nameLocation: 'middle', nameGap: 28, nameTextStyle: {}, splitLine: { show: false } }),
      yAxis: valueAxis('USD/t', { min: bottom, max: top }),
      series: curves.map(({ year, steps }, i) => ({
        name: String(year),
        type: 'line',
        symbol: 'none',
        clip: true,
        lineStyle: { width: 2.5, color: colours[i], type: i === 0 ? 'solid' : 'dashed' },
        itemStyle: { color: colours[i] },
        data: corners(steps),
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: colours[i], type: 'dotted', width: 1.5 },
          label: { formatter: String(year), color: colours[i], fontSize: 12 },
          data: [{ xAxis: Math.round(demand[years.indexOf(year)]) }],
        },
      })),
    },
  );
};
