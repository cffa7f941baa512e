import { NO_CHARGE, electricityUse, grossEmissions, type ChargeMix } from '../economics/charge.js';
import { debtService } from '../economics/debt.js';
import type { FurnaceGroup } from '../furnace-group.js';
import { shareOf, type Technology } from '../economics/technology.js';
import type { Allocation } from './allocation.js';
import type { Outlook } from './outlook.js';

/**
 * A group's year in money and emissions. Costs are USD of the year, not per tonne; `own` is all of it but the hot
 * metal that a converter takes from its own network.
 */
export interface Account {
  readonly group: FurnaceGroup;
  readonly technology: Technology;
  readonly production: number;
  readonly charge: ChargeMix;
  readonly variable: number;
  readonly carbon: number;
  readonly fixed: number;
  readonly debt: number;
  /** tCO2 */
  readonly scope1: number;
  readonly scope2: number;
  readonly captured: number;
}

/** Sum of a group's own costs in the year, USD. */
export const ownCost = (account: Account): number => account.variable + account.carbon + account.fixed + account.debt;

/** USD per t product for bought metallics: scrap and pig iron at the scrap price, DRI at the iron price, delivered. */
const boughtMetallics = (charge: ChargeMix, allocation: Allocation, difference: number): number =>
  (charge.scrap + charge.pig_iron) * (allocation.scrapPrice + difference) +
  charge.dri * (allocation.ironPrice + difference);

/** Books the year of one group at its actual load (model §5, §6). */
export const accountOf = (outlook: Outlook, allocation: Allocation, group: FurnaceGroup): Account => {
  const { book, year, given } = outlook;
  const { mothballing } = given.scenario.agents;
  const production = allocation.production.get(group.id) ?? 0;
  const charge = allocation.charges.get(group.id) ?? NO_CHARGE;
  const series = book.of(group.technology, group.country);
  const { technology, country } = series;
  const i = book.at(year);
  const extraPower = electricityUse(technology, charge) - technology.electricity;
  const gross = grossEmissions(technology, charge);
  const scope1 = gross * (1 - technology.captureRate);
  const metallics =
    shareOf(technology, 'scrap').perT > 0 ? boughtMetallics(charge, allocation, country.scrapPriceDifference) : 0;
  return {
    group,
    technology,
    production,
    charge,
    variable: production * ((series.variable[i] ?? 0) + extraPower * (series.electricity[i] ?? 0) + metallics),
    carbon: production * Math.max(0, scope1 - (series.freeAllocation[i] ?? 0)) * (series.carbonPrice[i] ?? 0),
    fixed: group.capacity * series.fixedOpex * (group.status === 'mothballed' ? mothballing.fixedOpexShare : 1),
    debt: debtService(group.tranches, year),
    scope1: production * scope1,
    scope2: production * electricityUse(technology, charge) * (series.gridIntensity[i] ?? 0),
    captured: production * (gross - scope1),
  };
};
