import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../../src/adapters/faults.js';
import { loadSweep } from '../../../src/adapters/sweeps/load-sweep.js';
import { idOf, requestOf, scenarioOf } from '../../../src/adapters/sweeps/resolve-run.js';
import { readInputs } from '../../../src/adapters/read-inputs.js';
import { runIdOf } from '../../../src/runs/identity.js';
import { scratchFolder } from '../run-folders/scratch-folder.js';

const GAS = '{ path: markets.gas.multiplier, distribution: { kind: uniform, min: 0.6, max: 1.4 } }';

/** Loads a sweep of these lines, over the quickstart unless they say otherwise. */
const load = (lines: readonly string[], files: Readonly<Record<string, string>> = {}) => {
  const dir = scratchFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  const own = lines.some((line) => line.startsWith('scenario:')) ? [] : ['scenario: quickstart'];
  writeFileSync(join(dir, 'mine.yaml'), [...own, ...lines].join('\n'));
  return loadSweep(join(dir, 'mine.yaml'));
};

/** The faults of such a sweep, without its folder. */
const faultsOf = (lines: readonly string[], files?: Readonly<Record<string, string>>): readonly string[] => {
  try {
    load(lines, files);
  } catch (error) {
    if (error instanceof BadInputError) return error.message.split('\n').map((line) => line.replace(/^\S*\//, ''));
    throw error;
  }
  return [];
};

describe('the file of a sweep', () => {
  it('may leave out its name, its replicates and its KPIs', () => {
    const { specification, seed } = load(['parameters:', `  - ${GAS}`, 'design: { kind: halton, samples: 3 }']);
    expect(specification).toMatchObject({ name: 'mine', replicates: { count: 1, seeds: 'common' } });
    expect(Object.keys(specification.kpis)).toContain('emissions2030');
    expect(seed).toBe(1);
  });

  it('groups parameters that move together into one dimension', () => {
    const { specification } = load([
      'parameters:',
      '  - { path: markets.gas.multiplier, group: fossil, distribution: { kind: uniform, min: 0.6, max: 1.4 } }',
      '  - { path: agents.foresight, distribution: { kind: categorical, values: [myopic, announced] } }',
      '  - { path: markets.coal.multiplier, group: fossil, distribution: { kind: uniform, min: 0.6, max: 1.4 } }',
      'design: { kind: grid, levels: 5 }',
    ]);
    expect(specification.factors.map(({ name, parameters }) => [name, parameters.map(({ path }) => path)])).toEqual([
      ['fossil', ['markets.gas.multiplier', 'markets.coal.multiplier']],
      ['agents.foresight', ['agents.foresight']],
    ]);
    // Five levels of the continuous ones, each of the two words once.
    expect(specification.design).toEqual({ kind: 'grid', levels: [5, 2] });
  });

  it('takes a list of points with a column for each parameter, in any order', () => {
    const { specification } = load(
      [
        'parameters: [{ path: markets.gas.multiplier }, { path: agents.foresight }]',
        'design: { kind: list, file: points.csv }',
      ],
      { 'points.csv': 'agents.foresight,markets.gas.multiplier\nmyopic,0.8\nannounced,1.2\n' },
    );
    expect(specification.design).toEqual({
      kind: 'list',
      rows: [
        [0.8, 'myopic'],
        [1.2, 'announced'],
      ],
    });
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>> | undefined, readonly RegExp[]]>([
    [
      'a path twice',
      ['parameters:', `  - ${GAS}`, `  - ${GAS}`, 'design: { kind: grid, levels: 2 }'],
      undefined,
      [/mine.yaml:4:13, path: found "markets.gas.multiplier", expected a path apart from/],
    ],
    [
      'a KPI called like a column that every sweep has',
      ['parameters:', `  - ${GAS}`, 'design: { kind: grid, levels: 2 }', 'kpis: { status: scope1(2026) }'],
      undefined,
      [/mine.yaml:5:9, kpis.status: found "status", expected another name than that of a column of runs.csv: run_id,/],
    ],
    [
      'the seed',
      [
        'parameters:',
        '  - { path: seed, distribution: { kind: integer, min: 1, max: 9 } }',
        'design: { kind: grid, levels: 2 }',
      ],
      undefined,
      [/mine.yaml:3:13, path: found "seed", expected another path: what chance does, `replicates` shows/],
    ],
    [
      'any number for a whole one',
      [
        'parameters:',
        '  - { path: agents.graceYears, distribution: { kind: uniform, min: 1, max: 9 } }',
        'design: { kind: grid, levels: 2 }',
      ],
      undefined,
      [/mine.yaml:3:46, agents.graceYears: found "3.5096", expected a whole number of years/],
    ],
    [
      'no distribution',
      ['parameters: [{ path: markets.gas.multiplier }]', 'design: { kind: grid, levels: 2 }'],
      undefined,
      [/mine.yaml:2:14, distribution: expected a distribution for markets.gas.multiplier/],
    ],
    [
      'levels of another name',
      ['parameters:', `  - ${GAS}`, 'design: { kind: grid, levels: { gas: 3 } }'],
      undefined,
      [
        /mine.yaml:4:31, design.levels: expected a number of levels for markets.gas.multiplier/,
        /mine.yaml:4:33, design.levels: found "gas", expected one of/,
      ],
    ],
    [
      'a scenario that is not there',
      ['scenario: quikstart', 'parameters:', `  - ${GAS}`, 'design: { kind: grid, levels: 2 }'],
      undefined,
      [/mine.yaml:1:11: found ".*", expected a scenario file, or one of .*; did you mean "quickstart"\?/],
    ],
    [
      'a whole scenario that is not there',
      [
        'parameters: [{ path: scenario, distribution: { kind: categorical, values: [quickstart, net-zro] } }]',
        'design: { kind: grid, levels: 2 }',
      ],
      undefined,
      [/mine.yaml:2:88: found ".*", expected a scenario file, or one of .*; did you mean "net-zero"\?/],
    ],
    [
      'a list without a column',
      ['parameters: [{ path: markets.gas.multiplier }]', 'design: { kind: list, file: points.csv }'],
      { 'points.csv': 'markets.gas.multiplyer\n1\n' },
      [
        /points.csv, row 1, column markets.gas.multiplyer: expected each parameter once.*did you mean "markets.gas.multiplier"/,
        /points.csv, row 1: expected a column markets.gas.multiplier/,
      ],
    ],
    [
      'values of a list that their paths cannot take',
      [
        'parameters: [{ path: markets.gas.multiplier }, { path: agents.foresight }]',
        'design: { kind: list, file: points.csv }',
      ],
      { 'points.csv': 'markets.gas.multiplier,agents.foresight\n1,myopic\n-1,anounced\ntwo,myopic\n' },
      [
        /points.csv, row 3, column markets.gas.multiplier: found "-1", expected a multiplier from 0 up/,
        /points.csv, row 3, column agents.foresight: found "anounced", expected one of myopic, announced; did you mean "announced"\?/,
        /points.csv, row 4, column markets.gas.multiplier: found "two", expected a multiplier from 0 up/,
      ],
    ],
    [
      'a list that is not there',
      ['parameters: [{ path: markets.gas.multiplier }]', 'design: { kind: list, file: points.csv }'],
      undefined,
      [/mine.yaml:3:29, design.file: found "points.csv", expected a file that exists/],
    ],
    [
      'more runs than anyone wants',
      ['parameters:', `  - ${GAS}`, 'design: { kind: grid, levels: 1000000 }', 'replicates: { count: 11 }'],
      undefined,
      [/mine.yaml:4:9, design: found "11000000 runs", expected at most 10000000 runs/],
    ],
    [
      'a year that no run has',
      ['parameters:', `  - ${GAS}`, 'design: { kind: grid, levels: 2 }', "kpis: { a: 'scope1(2050)' }"],
      undefined,
      [/mine.yaml:5:12, kpis.a: found "2050", expected a year of the runs, 2025 to 2030/],
    ],
  ])('is refused for %s', (_, lines, files, expected) => {
    const faults = faultsOf(lines, files);
    expect(faults).toHaveLength(expected.length);
    for (const [i, pattern] of expected.entries()) expect(faults[i]).toMatch(pattern);
  });
});

describe('a run of a sweep', () => {
  it('has the inputs, and so the id, that the same run has on its own', () => {
    const sweep = load([
      'set: { years.end: 2027 }',
      'parameters:',
      `  - ${GAS}`,
      '  - { path: scenario, distribution: { kind: categorical, values: [quickstart, net-zero] } }',
      'design: { kind: grid, levels: 2 }',
    ]);
    const run = { point: { index: 3, coordinates: [1, 1], values: [1.4, 'net-zero'] }, replicate: 2, seed: 3 };
    const inputs = readInputs(requestOf(sweep, run));
    const scenario = scenarioOf(sweep, run);
    expect(scenario).toEqual({ ...inputs.loaded.scenario, data: null });
    expect(scenario).toMatchObject({
      name: 'net-zero',
      seed: 3,
      years: { end: 2027 },
      markets: { gas: { multiplier: 1.4 } },
    });
    expect(idOf(sweep, scenario)).toBe(runIdOf(inputs.identity));
  });

  it('may take its carbon prices from a table beside the sweep, and vary whose', () => {
    const table = ['A', 'B'].map((model, i) => `${model},S,World,Price|Carbon,USD_2020/t CO2,${(i + 1) * 10}`);
    const lines = [
      'set: { policies.carbonPrice.iamc: { file: prices.csv, model: A } }',
      'parameters: [{ path: policies.carbonPrice.iamc.model, distribution: { kind: categorical, values: [A, B] } }]',
      'design: { kind: grid, levels: 2 }',
    ];
    const files = { 'prices.csv': ['model,scenario,region,variable,unit,2030', ...table].join('\n') };
    const sweep = load(lines, files);
    const run = { point: { index: 1, coordinates: [1], values: ['B'] }, replicate: 0, seed: 1 };
    const scenario = scenarioOf(sweep, run);
    expect(scenario.policies.carbonPrice.paths).toEqual({ world: { '2030': 20 } });
    expect(idOf(sweep, scenario)).toBe(runIdOf(readInputs(requestOf(sweep, run)).identity));
    expect(
      faultsOf([...lines.slice(0, 1), (lines[1] ?? '').replace('[A, B]', '[A, C]'), ...lines.slice(2)], files),
    ).toEqual([
      expect.stringMatching(
        /^mine.yaml:3:\d+, policies.carbonPrice.iamc.model: found "C", expected a model of .*: A, B/,
      ),
    ]);
    expect(faultsOf(lines, { 'prices.csv': files['prices.csv'].replace('World', 'Wrld') })).toContainEqual(
      expect.stringMatching(/^prices.csv, row 2, column region: found "Wrld"/),
    );
  });

  it('may fix a table and whose prices to take as two values, either of which would be wrong alone', () => {
    const table = ['A', 'B'].map((model, i) => `${model},S,World,Price|Carbon,USD_2020/t CO2,${(i + 1) * 10}`);
    const set = 'set: { policies.carbonPrice.iamc.file: prices.csv, policies.carbonPrice.iamc.model: B }';
    const sweep = load(['parameters:', `  - ${GAS}`, 'design: { kind: halton, samples: 1 }', set], {
      'prices.csv': ['model,scenario,region,variable,unit,2030', ...table].join('\n'),
    });
    expect(sweep.base.vary([]).scenario?.policies.carbonPrice.paths).toEqual({ world: { '2030': 20 } });
  });

  it('has fixed values that leave each other no room told where they are written, and no parameter blamed for it', () => {
    const table = ['model,scenario,region,variable,unit,2030', 'M,S,World,Price|Carbon,USD_2020/t CO2,10'];
    const set = 'set: { policies.carbonPrice.iamc: prices.csv, policies.carbonPrice.flat: 5 }';
    expect(
      faultsOf([set, 'parameters:', `  - ${GAS}`, 'design: { kind: halton, samples: 1 }'], {
        'prices.csv': table.join('\n'),
      }),
    ).toEqual([
      'mine.yaml:2:47, policies.carbonPrice.flat: found "5", expected null beside policies.carbonPrice.iamc, which gives all prices; policies.carbonPrice.iamc: null puts it aside',
    ]);
  });

  it.each([
    ['its scenario', ['scenario: priced.yaml'], 'priced.yaml:2:34'],
    ['it fixes', ['set: { policies.carbonPrice.iamc: { file: gone.csv, model: A } }'], 'mine.yaml:4:8'],
  ])('tells once that a table that %s names is missing, not again for every model', (_whose, lines, place) => {
    const values = '{ kind: categorical, values: [A, B] }';
    const faults = faultsOf(
      [
        'design: { kind: grid, levels: 2 }',
        `parameters: [{ path: policies.carbonPrice.iamc.model, distribution: ${values} }]`,
        ...lines,
      ],
      { 'priced.yaml': 'extends: quickstart\npolicies: { carbonPrice: { iamc: { file: gone.csv, model: A } } }' },
    );
    expect(faults).toEqual([expect.stringContaining('IAMC form; there is no such file')]);
    expect(faults[0]?.split(',')[0]).toMatch(new RegExp(`^${place.replace(/:\d+$/, '')}`));
  });
});
