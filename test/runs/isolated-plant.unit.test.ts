import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/adapters/datasets/read-dataset.js';
import { keyedDraws } from '../../src/adapters/random/keyed-draws.js';
import { loadScenario } from '../../src/adapters/scenarios/load-scenario.js';
import { SHIPPED_SCENARIOS } from '../../src/adapters/installation.js';
import type { Dataset } from '../../src/domain/dataset.js';
import type { Draws } from '../../src/domain/draws.js';
import { countryCode, furnaceGroupId, plantGroupId, plantId, technologyCode } from '../../src/domain/names.js';
import { assemble } from '../../src/runs/assemble.js';
import { simulateYears } from '../../src/runs/simulate-years.js';
import { FORGETFUL, TINY_DATA, TINY_SCENARIO } from './tiny-world.js';

/** A plant of its own company that sorts before every other, whose age in the campaign has to be drawn. */
const withIsolatedPlant = (dataset: Dataset): Dataset => {
  const [plant, group, owner] = [plantId('aaa'), furnaceGroupId('aaa-eaf'), plantGroupId('aaa-steel')];
  return {
    ...dataset,
    plantGroups: [{ plantGroupId: owner, name: 'Alone' }, ...dataset.plantGroups],
    plants: [
      {
        plantId: plant,
        name: 'Alone',
        country: countryCode('USA'),
        latitude: 21.3,
        longitude: -157.8,
        plantGroupId: owner,
        ownership: '',
      },
      ...dataset.plants,
    ],
    furnaceGroups: [
      {
        furnaceGroupId: group,
        plantId: plant,
        technology: technologyCode('EAF'),
        product: 'steel',
        capacity: 1000,
        status: 'operating',
        commissionedYear: null,
        lastRelineYear: null,
        retirementYear: null,
        imputedFields: [],
      },
      ...dataset.furnaceGroups,
    ],
  };
};

/** The tiny world with no date on any furnace, so that the age of each in its campaign is drawn. */
const undated = (): Dataset => {
  const dataset = readDataset(TINY_DATA);
  const furnaceGroups = dataset.furnaceGroups.map((row) => ({ ...row, commissionedYear: null, lastRelineYear: null }));
  return { ...dataset, furnaceGroups };
};

/** Draws that keep what was asked and answered, in order. */
const keeping = (draws: Draws) => {
  const told: { readonly key: string; readonly agent: string; readonly value: number }[] = [];
  const uniform: Draws['uniform'] = (agent, year, purpose) => {
    const value = draws.uniform(agent, year, purpose);
    told.push({ key: `${agent} ${year} ${purpose}`, agent, value });
    return value;
  };
  return { told, draws: { uniform } };
};

const run = async (change: (dataset: Dataset) => Dataset) => {
  const dataset = change(undated());
  const { scenario } = loadScenario(TINY_SCENARIO, {
    scenariosDir: SHIPPED_SCENARIOS,
    until: 2030,
    technologies: dataset.technologies.map(({ technology }) => technology),
  });
  const { told, draws } = keeping(keyedDraws(scenario.seed));
  const assembly = assemble({ dataset, scenario, draws });
  const atFounding = told.length;
  await simulateYears(assembly, { keeper: FORGETFUL });
  const deciding = assembly.records
    .view()
    .slice(0, 1)
    .flatMap(({ decisions }) => decisions.plantId.filter((id) => id !== 'aaa'));
  const ofOthers = told.filter(({ agent }) => !agent.startsWith('aaa'));
  const alone = told.filter(({ agent }) => agent.startsWith('aaa'));
  return {
    deciding,
    alone,
    founding: ofOthers.filter((each) => told.indexOf(each) < atFounding),
    drawn: new Map(ofOthers.map(({ key, value }) => [key, value])),
  };
};

describe('an isolated plant that joins the world', async () => {
  const [without, joined] = [await run((dataset) => dataset), await run(withIsolatedPlant)];

  it('draws numbers of its own', () => {
    expect(without.alone).toEqual([]);
    expect(joined.alone.length).toBeGreaterThan(0);
  });

  it('changes no number that the others draw when the world is founded', () => {
    expect(joined.founding.length).toBeGreaterThan(0);
    expect(joined.founding).toEqual(without.founding);
  });

  it('changes no number that the others draw in any year', () => {
    const both = [...without.drawn].filter(([key]) => joined.drawn.has(key));
    expect(both.length).toBeGreaterThan(without.drawn.size / 2);
    expect(both.map(([key]) => [key, joined.drawn.get(key)])).toEqual(both);
  });

  it('leaves the others in the order in which they decided', () => {
    expect(joined.deciding.length).toBeGreaterThan(1);
    expect(joined.deciding).toEqual(without.deciding);
  });
});
