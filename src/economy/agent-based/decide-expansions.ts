import type { CountryCode } from '../../domain/names.js';
import { plantGroupIn, plantIn } from '../../domain/world.js';
import { inDrawnOrder, type DecisionStep } from './decide-furnace-groups.js';
import type { DecisionContext } from './furnace-group-decision.js';
import { fits, planExpansion, type ExpansionPlan } from './expansion.js';
import { designsIn, packagesOf, type Design, type Package } from './packages.js';

/** Countries in which nearly everything that could be dispatched ran this year, for steel (model §8). */
const openCountries = (step: DecisionStep, context: DecisionContext): ReadonlySet<CountryCode> => {
  const { markets, agents } = context.given.scenario;
  const made = new Map<CountryCode, number>();
  const able = new Map<CountryCode, number>();
  for (const { steel } of step.curve.current().allUnits()) {
    for (const { group, width } of steel) {
      made.set(group.country, (made.get(group.country) ?? 0) + group.production);
      able.set(group.country, (able.get(group.country) ?? 0) + markets.clearingShare * width);
    }
  }
  const full = [...able].filter(
    ([country, tonnes]) => (made.get(country) ?? 0) >= agents.expansion.utilisationGate * tonnes,
  );
  return new Set(full.map(([country]) => country));
};

/** The best package that an owner can pay and that the limits allow, by country. */
type BestPackage = (context: DecisionContext, country: CountryCode, treasury: number) => Package | undefined;

/**
 * Packages are designed once a year, valued once as long as the curves stand still, and held against the limits once as
 * long as nobody starts anything.
 */
const packageReader = (): BestPackage => {
  let prices: unknown = null;
  let started = -1;
  let known = new Map<CountryCode, readonly Package[]>();
  let fitting = new Map<Package, boolean>();
  const designs = new Map<CountryCode, readonly Design[]>();
  const packagesIn = (context: DecisionContext, country: CountryCode): readonly Package[] => {
    let packages = known.get(country);
    if (packages === undefined) {
      const designed =
        designs.get(country) ?? designsIn(context, country, context.given.scenario.agents.expansion.size);
      designs.set(country, designed);
      packages = packagesOf(context, country, designed);
      known.set(country, packages);
    }
    return packages;
  };
  return (context, country, treasury) => {
    const begun = context.commitments.started('iron') + context.commitments.started('steel');
    if (prices !== context.prices) known = new Map();
    if (prices !== context.prices || started !== begun) fitting = new Map();
    [prices, started] = [context.prices, begun];
    return packagesIn(context, country).find((each) => {
      if (each.equity > treasury) return false;
      let room = fitting.get(each);
      if (room === undefined) fitting.set(each, (room = fits(context, country, each.units)));
      return room;
    });
  };
};

const build = (step: DecisionStep, context: DecisionContext, plan: ExpansionPlan): undefined => {
  const { furnaceGroupIds } = step.send({ type: 'ExpandPlant', plantId: plan.plantId, units: plan.units });
  furnaceGroupIds.forEach((furnaceGroupId, i) => {
    step.log.decisions.push({
      order: step.log.decisions.length + 1,
      plantId: plan.plantId,
      furnaceGroupId,
      action: 'expand',
      fromTechnology: '',
      toTechnology: plan.units[i]?.technology ?? '',
      npv: plan.npv,
      cosa: null,
      steelPrice: context.prices.steelIn(plantIn(context.world, plan.plantId).country)[0] ?? 0,
      ironPrice: context.prices.iron[0] ?? 0,
      worldSteelPrice: context.prices.worldSteelPrice,
      reason: 'plant-expanded',
    });
  });
};

/** Every owner considers one package a year, in the order of the owners' own draws (model §2 step 5). */
export const decideExpansions = (step: DecisionStep): undefined => {
  const first = step.context();
  const open = openCountries(step, first);
  const read = packageReader();
  const able = [...first.world.plantGroups.values()].filter(
    (owner) => owner.treasury > 0 && owner.plants.some((plant) => open.has(plantIn(first.world, plant).country)),
  );
  for (const id of inDrawnOrder(
    first,
    able.map((owner) => owner.id),
  )) {
    const owner = plantGroupIn(first.world, id);
    const context = step.context();
    const plan = planExpansion(
      context,
      owner,
      (country) => open.has(country),
      (country, treasury) => read(context, country, treasury),
    );
    if (plan !== null) build(step, context, plan);
  }
};
