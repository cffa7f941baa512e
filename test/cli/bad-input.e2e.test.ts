import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editedWorld } from '../adapters/datasets/broken-world.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { TINY_SCENARIO } from '../runs/tiny-world.js';
import { linesOf, steelsim } from './steelsim.js';

/** Ten faults of ten kinds, none of which causes another. */
const TEN_FAULTS = [
  { file: 'furnace_groups.csv', from: 'deccan-bf-1997,deccan,BF,iron,3000000', to: 'deccan-bf-1997,deccan,BF,iron,-1' },
  { file: 'furnace_groups.csv', from: 'deccan-bf-2012,deccan,', to: 'deccan-bf-2012,decan,' },
  { file: 'furnace_groups.csv', from: 'deccan-bof-1997,deccan,BOF,', to: 'deccan-bof-1997,deccan,BOFF,' },
  {
    file: 'furnace_groups.csv',
    from: 'elbe-eaf-1988,elbe,EAF,steel,1000000,operating',
    to: 'elbe-eaf-1988,elbe,EAF,steel,1000000,running',
  },
  { file: 'plants.csv', from: 'kutch,Kutch DRI Works,IND', to: 'kutch,Kutch DRI Works,INDIA' },
  { file: 'plants.csv', from: '53.52,9.9', to: '153.52,9.9' },
  { file: 'prices.csv', from: 'DEU,electricity,2035,80', to: 'DEU,electricity,2035,NaN' },
  { file: 'demand.csv', from: 'IND,2030,12000000', to: 'IND,2030,-5' },
  { file: 'transitions.csv', from: 'BF,BF-CCS,0.6', to: 'BF,BF-CSS,0.6' },
  { file: 'carbon_prices.csv', from: 'EU,2030,90', to: 'EU,2025,90' },
];

describe('a dataset with ten faults', () => {
  const faulty = async () => {
    const cwd = scratchFolder();
    const ended = await steelsim(['run', TINY_SCENARIO, '--data', editedWorld(...TEN_FAULTS)], { cwd });
    return { ...ended, cwd };
  };

  it('ends with 2 and a line for each fault', async () => {
    const { code, stderr } = await faulty();
    expect(code).toBe(2);
    expect(linesOf(stderr)).toHaveLength(10);
  });

  it('names file, row and column in each line', async () => {
    const { stderr } = await faulty();
    for (const line of linesOf(stderr)) expect(line).toMatch(/\.csv, row \d+, column \w+: found/);
  });

  it('leaves nothing behind', async () => {
    const { cwd } = await faulty();
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('is told by data validate in the same words', async () => {
    const data = editedWorld(...TEN_FAULTS);
    const [run, validate] = await Promise.all([
      steelsim(['run', TINY_SCENARIO, '--data', data], { cwd: scratchFolder() }),
      steelsim(['data', 'validate', data]),
    ]);
    expect(validate).toEqual(run);
  });
});

describe('bad values on the command line', () => {
  const refused = async (...args: readonly string[]) => {
    const cwd = scratchFolder();
    const { code, stderr } = await steelsim(args, { cwd });
    expect(code).toBe(2);
    expect(readdirSync(cwd)).toEqual([]);
    return stderr;
  };

  it('are told with what was probably meant', async () => {
    const stderr = await refused('run', 'quickstart', '--set', 'policies.carbonPrice.flt=3');
    expect(stderr).toContain('did you mean "policies.carbonPrice.flat"?');
  });

  it('are told together with the faults of the dataset', async () => {
    const data = editedWorld(...TEN_FAULTS);
    const stderr = await refused('run', TINY_SCENARIO, '--data', data, '--set', 'markets.demand.multiplier=x');
    expect(linesOf(stderr)).toHaveLength(11);
  });

  it('may be a scenario that does not exist', async () => {
    expect(await refused('run', 'quickstrat')).toContain('did you mean "quickstart"?');
  });

  it.each([['show'], ['diff', 'baseline']])(
    'may be a scenario to look at that does not exist: %s %s',
    async (...command) => {
      expect(await refused('scenario', ...command, 'quickstrat')).toContain('did you mean "quickstart"?');
    },
  );

  it('are told all at once of two scenarios', async () => {
    const stderr = await refused('scenario', 'diff', 'base-line', 'net-zeroo');
    expect(linesOf(stderr).map((line) => /did you mean "(.*)"/.exec(line)?.[1])).toEqual(['baseline', 'net-zero']);
  });

  it('are told of a place that the dataset does not have', async () => {
    const stderr = await refused('scenario', 'show', 'baseline', '--set', 'countries=[DEX]');
    expect(stderr).toContain('--set, countries.0: found "DEX", expected a country of the dataset');
  });

  it('may be a folder that is the dataset’s own', async () => {
    const data = editedWorld();
    const stderr = await refused('run', TINY_SCENARIO, '--data', data, '--out', data, '--force');
    expect(stderr).toContain('another folder than that of the dataset');
  });

  it('may be the path of a file', async () => {
    expect(await refused('run', 'quickstart', '--out', TINY_SCENARIO)).toContain('a folder, not a file');
  });

  it('may be no path at all', async () => {
    expect(await refused('run', 'quickstart', '--out', '')).toContain('expected the name of a folder');
  });

  it.each([
    ['.inf', 'found "Infinity", expected USD/tCO2 from 0 up'],
    ['1e308', 'found "1e+308", expected USD/tCO2 from 0 up, or null for paths, at most 1000000000000000'],
  ])('may be a number that no figure of steel is: %s', async (value, words) => {
    expect(await refused('run', 'quickstart', '--set', `policies.carbonPrice.flat=${value}`)).toContain(words);
  });

  it.each([
    [['runn', 'quickstart'], 'Did you mean run?'],
    [['run', 'quickstart', '--sed', '3'], '--seed'],
    [['run', 'quickstart', '--until', 'soon'], 'Expected a whole number'],
    [['run', 'quickstart', 'baseline'], 'too many arguments'],
    [['run', 'quickstart', '--log-level', 'loud'], 'Allowed choices'],
    [['run'], 'missing required argument'],
    [[], 'Usage: steelsim'],
  ])('%j is a usage error', async (args, words) => {
    expect(await refused(...args)).toContain(words);
  });
});
