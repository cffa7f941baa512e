import { annuityFactor } from './annuity.js';

/** An electrolyser with the storage that lets a shaft furnace run through calms. Money in USD of 2020. */
export interface Electrolyser {
  readonly kwhPerKg: number;
  /** USD per kW of electric input. */
  readonly capex: number;
  /** Fixed opex per year as a share of capex. */
  readonly opexShare: number;
  /** Years. */
  readonly lifetime: number;
}

/** A solar or wind park. `capex` in USD per kW. */
export type Park = Pick<Electrolyser, 'capex' | 'opexShare' | 'lifetime'>;

/** Power that an electrolyser may run on: USD per MWh, and hours a year at full load. */
export interface PowerSupply {
  readonly price: number;
  readonly hours: number;
}

/** Full-load hours of an electrolyser on the grid: the whole year less maintenance. */
export const GRID_HOURS = 8000;
const HOURS = 8760;
/** Of solar and wind power at one electrolyser, each as large as itself, so much is left when both blow and shine. */
const USED_TOGETHER = 0.95;

/** USD a year per kW: capital at rate `wacc` over the lifetime, and fixed opex. */
const yearlyCost = ({ capex, opexShare, lifetime }: Park, wacc: number): number =>
  capex * (annuityFactor(wacc, lifetime) + opexShare);

/** A park of one kW per kW of electrolyser that does nothing else: levelised cost of its power, and its hours. */
export const parkSupply = (park: Park, capacityFactor: number, wacc: number): PowerSupply => {
  const hours = HOURS * capacityFactor;
  return { price: (1000 * yearlyCost(park, wacc)) / hours, hours };
};

/** Both parks at one electrolyser: more hours, for what both cost. */
export const bothParks = (one: PowerSupply, other: PowerSupply): PowerSupply => {
  const hours = Math.min(GRID_HOURS, USED_TOGETHER * (one.hours + other.hours));
  return { price: (one.price * one.hours + other.price * other.hours) / hours, hours };
};

/** USD per kg: kWh/kg × power price + annualised capex and opex of the electrolyser ÷ full-load hours (model §8). */
export const hydrogenCost = (electrolyser: Electrolyser, { price, hours }: PowerSupply, wacc: number): number =>
  electrolyser.kwhPerKg * (price / 1000 + yearlyCost(electrolyser, wacc) / hours);
