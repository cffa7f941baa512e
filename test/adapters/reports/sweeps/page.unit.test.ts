import { describe, expect, test } from 'vitest';
import type { Chart } from '../../../../src/adapters/reports/sweeps/charts.js';
import { chartsOf } from '../../../../src/adapters/reports/sweeps/charts.js';
import { indicesFile } from '../../../../src/adapters/reports/sweeps/indices-file.js';
import { analysisPage } from '../../../../src/adapters/reports/sweeps/page.js';
import { parameterText, quantityOf } from '../../../../src/adapters/reports/sweeps/quantity.js';
import { heatMap } from '../../../../src/adapters/reports/svg/heat-map.js';
import { analyseSweep } from '../../../../src/experiments/index.js';
import { FACTORS, sweepOf } from '../../../experiments/analysis/sweeps.js';
import { analysisOf, MORRIS, SOBOL } from './made-up.js';

const [SALTELLI_ANALYSIS, MORRIS_ANALYSIS] = [analysisOf(SOBOL, 'saltelli'), analysisOf(MORRIS, 'morris')];
const GRID_ANALYSIS = analyseSweep({
  ...sweepOf(
    { kind: 'grid', levels: [3, 4] },
    ([x, y]) => 2e9 + 1e8 * Number(x) + 1e7 * Number(y),
    FACTORS.slice(0, 2),
  ),
  threshold: { kpi: 'answer', operator: '<', limit: 2e9 },
});
const ANALYSES = [SALTELLI_ANALYSIS, MORRIS_ANALYSIS, GRID_ANALYSIS];

const chartsIn = (analysis: (typeof ANALYSES)[number]): readonly Chart[] =>
  analysis.kpis.flatMap((kpi) => chartsOf(kpi, analysis));

/** Names of the elements that are open when the text ends, or that close what is not open. */
const unbalanced = (svg: string): readonly string[] => {
  const open: string[] = [];
  for (const [, closing, name = '', empty] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) return [name];
    } else if (empty !== '/') open.push(name);
  }
  return open;
};

describe('the page', () => {
  test('begins with the least, mean and most of every KPI and what drives it', () => {
    expect(analysisPage(SALTELLI_ANALYSIS)).toContain(
      '| `emissions2050` | `scope1(2050) + scope2(2050)` | GtCO2 | 1.200 | 2.000 | 3.000 | `markets.hydrogen.multiplier`, `policies.carbonPrice.multiplier` |',
    );
  });

  test('has a row for each parameter with its intervals, in the order of the ranking', () => {
    const page = analysisPage(SALTELLI_ANALYSIS);
    expect(page).toContain('| 1 | `markets.hydrogen.multiplier` | 0.400 (0.350 to 0.450) | 0.520 (0.480 to 0.560) |');
    expect(page).toContain('| `policies.carbonPrice.multiplier` | ST | **not yet** | 0.080 |');
  });

  test('shows all its charts, and only those', () => {
    for (const analysis of ANALYSES) {
      const shown = [...analysisPage(analysis).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file]) => file);
      expect(shown).toEqual(chartsIn(analysis).map(({ file }) => file));
    }
  });

  test('describes boxes in the values of the parameters, and lists few points whole', () => {
    const page = analysisPage(GRID_ANALYSIS);
    // Of three and four levels: below 2e9 are all of the lowest x, and of the middle x (0) the two lower y.
    expect(page).toContain('## Where answer < 2.000 GtCO2');
    expect(page).toContain('50 % of the points meet this.');
    expect(page).toContain('`x` up to −1.571');
    expect(page).toContain('| −3.142 | −3.142 | 1.654 |');
  });

  test('names what has no value', () => {
    expect(analysisPage({ ...SALTELLI_ANALYSIS, withoutValue: { cost: 3 } })).toContain(
      '- `cost` has no value at 3 points',
    );
  });
});

describe('charts', () => {
  test('are of the kind that the design allows', () => {
    expect(chartsIn(SALTELLI_ANALYSIS).map(({ file }) => file)).toEqual(['emissions2050-sobol.svg']);
    expect(chartsIn(MORRIS_ANALYSIS).map(({ file }) => file)).toEqual(['price-morris.svg']);
    expect(chartsIn(GRID_ANALYSIS).map(({ file }) => file)).toEqual([
      'answer-grid.svg',
      'answer-ranking.svg',
      'answer-correlation.svg',
    ]);
  });

  test('are whole pictures without a number that is none, whatever parameters are called', () => {
    const odd = {
      ...SOBOL,
      ranking: ['<a & b>'],
      indices: SOBOL.indices.map((each) => ({ ...each, factor: '<a & b>' })),
    };
    for (const { svg } of [...ANALYSES.flatMap(chartsIn), ...chartsOf(odd, SALTELLI_ANALYSIS)]) {
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
      expect(unbalanced(svg)).toEqual([]);
      expect(svg).not.toMatch(/NaN|Infinity|undefined|<a & b>/);
    }
  });

  test('draw a bar as long as its value', () => {
    const [chart] = chartsIn(SALTELLI_ANALYSIS);
    const widths = [...(chart?.svg ?? '').matchAll(/width="([\d.]+)" height="10" fill="#0072b2"/g)].map(([, w]) =>
      Number(w),
    );
    expect((widths[0] ?? NaN) / (widths[1] ?? NaN)).toBeCloseTo(0.4 / 0.3, 2);
  });

  test('leave rows without a bar out', () => {
    const partly = { ...SOBOL, indices: SOBOL.indices.filter(({ factor }) => factor !== 'idle') };
    expect(chartsOf(partly, SALTELLI_ANALYSIS)[0]?.svg).not.toContain('>idle<');
    expect(chartsOf(SOBOL, SALTELLI_ANALYSIS)[0]?.svg).toContain('>idle<');
  });

  test('are high enough for the names along a map of two rows', () => {
    const name = 'a parameter whose name is rather a long one';
    const svg = heatMap({
      title: 'map',
      columns: { name: 'x', labels: ['1', '2'] },
      rows: { name, labels: ['1', '2'] },
      values: [
        [1, 2],
        [3, 4],
      ],
      measure: 'answer',
      label: String,
    });
    const heights = [...svg.matchAll(/height="([\d.]+)" fill="#440154"/g)].map(([, height]) => Number(height));
    expect(2 * Math.max(...heights)).toBeGreaterThan(name.length * 7);
  });

  test('tell the unit of an effect', () => {
    expect(chartsIn(MORRIS_ANALYSIS)[0]?.svg).toContain('μ* (USD/t)');
  });
});

test('indices.csv has a row for each index, empty where there is no interval or second parameter', () => {
  expect(indicesFile(SALTELLI_ANALYSIS).split('\n').slice(0, 2)).toEqual([
    'kpi,measure,parameter,with_parameter,value,interval_low,interval_high',
    'emissions2050,S1,markets.hydrogen.multiplier,,0.4,0.35,0.45',
  ]);
  expect(indicesFile(SALTELLI_ANALYSIS)).toContain(
    'emissions2050,S2,markets.hydrogen.multiplier,idle,0.01,-0.03,0.05\n',
  );
  expect(indicesFile(GRID_ANALYSIS)).toMatch(/answer,tree_importance,x,,[\d.e-]+,,\n/);
});

describe('quantities', () => {
  test.each([
    ['tCO2', 2.34567e9, '2.346 GtCO2'],
    ['t', 54_321_000, '54.32 Mt'],
    ['t/yr', 1234, '1.234 kt/yr'],
    ['USD/t', 612.345, '612.3 USD/t'],
    ['tCO2/t', 1.23456, '1.235 tCO2/t'],
    ['', 0.25, '0.250'],
    [undefined, 3_210_000, '3.210 millions'],
    ['tCO2', -1_500_000, '−1.500 MtCO2'],
  ])('in %s: %d is %s', (unit, value, shown) => {
    expect(quantityOf(unit, value).text(value)).toBe(shown);
  });

  test.each([
    [0.1 + 0.2, '0.3'],
    [-1.5, '−1.5'],
    [1_234_567, '1234570'],
    [2030, '2030'],
  ])('a parameter of %d is %s', (value, shown) => {
    expect(parameterText(value)).toBe(shown);
  });
});
