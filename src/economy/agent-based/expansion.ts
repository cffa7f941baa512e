import { acceptanceProbability } from '../../domain/economics/acceptance.js';
import { firstYearOf } from '../../domain/economics/technology.js';
import { refusalOfAll } from '../../domain/limits.js';
import type { CountryCode, PlantId } from '../../domain/names.js';
import { plantIn } from '../../domain/world.js';
import type { PlantGroup } from '../../domain/plant-group.js';
import type { DecisionContext } from './furnace-group-decision.js';
import type { Package } from './packages.js';

/** A package at the plant where it is worth most. */
export interface ExpansionPlan extends Package {
  readonly plantId: PlantId;
}

/** Whether every limit has room for a package in a country now. */
export const fits = (context: DecisionContext, country: CountryCode, units: Package['units']): boolean => {
  const { given, world } = context;
  const starts = units.map(({ technology, capacity }) => {
    const due = firstYearOf(given.technology(technology), world.year);
    return { technology, country, capacity, year: world.year, due };
  });
  return refusalOfAll(context, starts) === null;
};

/**
 * The package an owner would add: the best plant × technology among what it can pay and the limits allow, in countries
 * where the gate is open, if its owners accept it (model §8).
 */
export const planExpansion = (
  context: DecisionContext,
  owner: PlantGroup,
  gateOpen: (country: CountryCode) => boolean,
  bestIn: (country: CountryCode, treasury: number) => Package | undefined,
): ExpansionPlan | null => {
  let best: ExpansionPlan | null = null;
  // A package is worth the same at all plants of a country: it goes to the owner's first one there.
  const considered = new Set<CountryCode>();
  for (const plantId of owner.plants) {
    const { country } = plantIn(context.world, plantId);
    if (plantId.startsWith('residual-') || considered.has(country)) continue;
    considered.add(country);
    if (!gateOpen(country)) continue;
    const affordable = bestIn(country, owner.treasury);
    if (affordable !== undefined && (best === null || affordable.worth > best.worth)) best = { ...affordable, plantId };
  }
  if (best === null || context.given.scenario.agents.choice === 'deterministic') return best;
  const draw = context.draws.uniform(owner.id, context.world.year, 'expansion');
  return draw < acceptanceProbability(best.equity, best.npv) ? best : null;
};
