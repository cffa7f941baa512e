import {
  LARGEST_INDUCTION_SHOP,
  reductionNamed,
  reductionOfCountry,
  reductionOfPlant,
  runsOnCharcoal,
  usesInduction,
} from './country-rules.js';
import { runs, stands } from './furnace.js';
import type { Process } from './processes.js';
import type { Note } from './report.js';
import type { SizedFurnace } from './typical-capacity.js';

/** Every technology that an import may give to a furnace. */
export const ASSIGNED_TECHNOLOGIES: readonly string[] = [
  ...['BF', 'BF-charcoal', 'SR', 'DRI-coal', 'DRI-gas', 'DRI-H2'],
  ...['BOF', 'EAF', 'IF', 'OHF'],
];

/** A furnace, or the part of one, with its technology. */
export type RatedFurnace = SizedFurnace & { readonly technology: string; readonly technologyImputed: boolean };

/** Technologies by the rules of the country; unspecified steel may come out as a converter and an arc furnace. */
export function withTechnology(furnaces: readonly SizedFurnace[], note: Note): readonly RatedFurnace[] {
  const converterShare = converterShares(furnaces);
  return furnaces.flatMap((furnace): readonly RatedFurnace[] => {
    switch (furnace.process) {
      case 'BF':
        return [blastFurnace(furnace, note)];
      case 'DRI':
        return [directReduction(furnace, note)];
      case 'other-iron':
        note('iron-process-smelting-reduction', furnace.id, furnace.capacity, 'SR');
        return [{ ...furnace, technology: 'SR', technologyImputed: true }];
      case 'other-steel':
        return unspecifiedSteel(furnace, converterShare(furnace.country), hasHotMetal(furnace, furnaces), note);
      default:
        return [{ ...furnace, technology: furnace.process, technologyImputed: false }];
    }
  });
}

/** Processes that make hot metal: most of the unspecified iron is smelting reduction. */
const HOT_METAL: readonly Process[] = ['BF', 'other-iron'];

/** Whether a plant has hot metal for a shop: what stands needs a furnace that stands, what is planned any. */
const hasHotMetal = (shop: SizedFurnace, furnaces: readonly SizedFurnace[]): boolean =>
  furnaces.some(
    ({ plantId, process, status }) =>
      plantId === shop.plantId && HOT_METAL.includes(process) && (stands(status) || !stands(shop.status)),
  );

function blastFurnace(furnace: SizedFurnace, note: Note): RatedFurnace {
  if (!runsOnCharcoal(furnace.country, furnace.capacity)) {
    return { ...furnace, technology: 'BF', technologyImputed: false };
  }
  note('charcoal-by-size', furnace.id, furnace.capacity, 'BF-charcoal');
  return { ...furnace, technology: 'BF-charcoal', technologyImputed: true };
}

function directReduction(furnace: SizedFurnace, note: Note): RatedFurnace {
  const named = reductionNamed(furnace.reductant, furnace.gasReductant);
  if (named !== undefined) return { ...furnace, technology: named, technologyImputed: false };
  const ofPlant = reductionOfPlant(furnace.plantId);
  const technology = ofPlant ?? reductionOfCountry(furnace.country);
  note(ofPlant === undefined ? 'reductant-of-country' : 'reductant-of-plant', furnace.id, furnace.capacity, technology);
  return { ...furnace, technology, technologyImputed: true };
}

/**
 * Induction furnaces where they are usual and the shop is not too large for them. Otherwise the country's split between
 * converters and arc furnaces, as far as the plant has hot metal for a converter.
 */
function unspecifiedSteel(
  furnace: SizedFurnace,
  share: number,
  hotMetal: boolean,
  note: Note,
): readonly RatedFurnace[] {
  const { id, capacity } = furnace;
  if (usesInduction(furnace.country) && capacity <= LARGEST_INDUCTION_SHOP) {
    note('steel-process-induction', id, capacity, 'IF');
    return [{ ...furnace, technology: 'IF', technologyImputed: true }];
  }
  const converter = hotMetal ? Math.round(capacity * share) : 0;
  if (hotMetal) note('steel-process-split', id, capacity, `BOF ${converter} t`);
  else note('steel-process-no-hot-metal', id, capacity, 'EAF');
  const parts: readonly (readonly [string, number])[] = [
    ['BOF', converter],
    ['EAF', capacity - converter],
  ];
  return parts
    .filter(([, tonnes]) => tonnes > 0)
    .map(([technology, tonnes]) => ({ ...furnace, technology, capacity: tonnes, technologyImputed: true }));
}

/** Converters' part of a country's running converters and arc furnaces; the world's where a country has neither. */
function converterShares(furnaces: readonly SizedFurnace[]): (country: string) => number {
  const share = (some: readonly SizedFurnace[]): number | undefined => {
    const tonnes = (process: string): number =>
      some.filter((furnace) => furnace.process === process).reduce((sum, { capacity }) => sum + capacity, 0);
    const [converters, arcs] = [tonnes('BOF'), tonnes('EAF')];
    return converters + arcs === 0 ? undefined : converters / (converters + arcs);
  };
  const running = furnaces.filter(({ status }) => runs(status));
  return (country) => share(running.filter((furnace) => furnace.country === country)) ?? share(running) ?? 0;
}
