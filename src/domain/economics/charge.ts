import { METALLICS, shareOf, type Metallic, type Technology } from './technology.js';

/** Tonnes of each metallic per tonne of product. */
export type ChargeMix = Readonly<Record<Metallic, number>>;

export const NO_CHARGE: ChargeMix = { hot_metal: 0, pig_iron: 0, dri: 0, scrap: 0 };

/**
 * The charge at which costs and emissions of a technology are quoted before the market has chosen one:
 * a melter on scrap alone, a converter at the middle of its scrap bounds with hot metal for the rest.
 */
export const referenceCharge = (technology: Technology): ChargeMix => {
  const scrap = shareOf(technology, 'scrap');
  if (technology.kind === 'melter') return { ...NO_CHARGE, scrap: scrap.perT };
  if (technology.kind !== 'converter') return NO_CHARGE;
  const share = (scrap.min + scrap.max) / 2;
  return { ...NO_CHARGE, scrap: scrap.perT * share, hot_metal: shareOf(technology, 'hot_metal').perT * (1 - share) };
};

/** tCO2 per t product before capture, for a charge in t per t product. */
export const grossEmissions = (technology: Technology, charge: ChargeMix): number => {
  let sum = technology.grossWithoutCharge;
  for (const metallic of METALLICS) sum += charge[metallic] * shareOf(technology, metallic).carbon;
  return sum;
};

/** MWh per t product for a charge in t per t product: DRI takes more power to melt than scrap. */
export const electricityUse = (technology: Technology, charge: ChargeMix): number => {
  let sum = technology.electricity;
  for (const metallic of METALLICS) {
    const share = shareOf(technology, metallic);
    if (share.perT > 0) sum += (charge[metallic] / share.perT) * share.extraElectricity;
  }
  return sum;
};
