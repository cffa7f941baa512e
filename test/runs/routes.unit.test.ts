import { describe, expect, it } from 'vitest';
import { ROUTES, productionByRoute, routesOfTonne } from '../../src/runs/routes.js';
import { simulateYears } from '../../src/runs/simulate-years.js';
import { FORGETFUL, tinyAssembly } from './tiny-world.js';

const NOTHING = { hot_metal: 0, pig_iron: 0, dri: 0, scrap: 0 };

describe('a tonne of steel by route', () => {
  it('counts arc-furnace steel as DRI-EAF in the share of DRI in its metallic charge', () => {
    // 0.6 of 0.9 + 0.6 + 0.3 t of charge is a third.
    const charge = { hot_metal: 0, pig_iron: 0.3, dri: 0.6, scrap: 0.9 };
    const split = routesOfTonne('EAF', charge, 1);
    expect(split['DRI-EAF']).toBeCloseTo(1 / 3, 12);
    expect(split['scrap EAF']).toBeCloseTo(2 / 3, 12);
  });

  it('counts an induction furnace like an arc furnace', () => {
    const split = routesOfTonne('IF', { ...NOTHING, scrap: 1.1 }, 1);
    expect(split).toEqual({ 'BF-BOF': 0, 'DRI-EAF': 0, 'scrap EAF': 1, other: 0 });
  });

  it('counts converter steel as BF-BOF in the share of blast furnaces in the hot metal', () => {
    const split = routesOfTonne('BOF', { ...NOTHING, hot_metal: 0.9, scrap: 0.2 }, 0.75);
    expect(split).toEqual({ 'BF-BOF': 0.75, 'DRI-EAF': 0, 'scrap EAF': 0, other: 0.25 });
  });

  it.each(['OHF', 'MOE', 'EW'])('counts %s as other', (technology) => {
    expect(routesOfTonne(technology, { ...NOTHING, hot_metal: 0.9 }, 1).other).toBe(1);
  });
});

describe('production by route', () => {
  it('adds up to crude steel in every year', async () => {
    const assembly = tinyAssembly();
    await simulateYears(assembly, { keeper: FORGETFUL });
    for (const record of assembly.records.view()) {
      const routes = productionByRoute(record, assembly.world, assembly.given);
      const sum = ROUTES.reduce((total, route) => total + routes[route], 0);
      expect(sum / record.markets.steel.production).toBeCloseTo(1, 9);
    }
  });
});
