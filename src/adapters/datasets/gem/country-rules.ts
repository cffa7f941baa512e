/*
 * What the tracker does not say and a country (or a single well-known plant) settles. Assumptions, each counted in the
 * report of an import.
 */

/** India and its neighbours melt scrap and sponge iron in induction furnaces. */
const INDUCTION: readonly string[] = ['IND', 'BGD', 'PAK', 'NPL', 'LKA'];
export const usesInduction = (country: string): boolean => INDUCTION.includes(country);

/**
 * Above this an unspecified steel shop is no set of induction furnaces, t per year: the largest single sites named as
 * such (Shyam Metalics Sambalpur, BSRM Mirsarai) have about 1.7 Mt.
 */
export const LARGEST_INDUCTION_SHOP = 2_000_000;

/** Rotary kilns and rotary hearths on coal; elsewhere shafts on natural gas are the rule. */
const COAL_REDUCTION: readonly string[] = [
  'CHN', // kilns
  'IDN', // kilns of nickel works
  'IND', // kilns, some 80 % of national output
  'JPN', // rotary hearths for works' dust
  'KEN',
  'MMR',
  'MOZ',
  'PER',
  'PRK',
  'TZA',
  'UGA',
  'ZAF', // kilns at Vanderbijlpark and Germiston
  'ZWE',
];

export type ReductionTechnology = 'DRI-coal' | 'DRI-gas' | 'DRI-H2' | 'SR';

/**
 * Plants that are not as their country's others (Midrex, World Direct Reduction Statistics; Tenova HYL references).
 * Glenbrook's kilns and melters make hot metal for its converter, which national statistics count as pig iron.
 */
const OF_PLANT: Readonly<Record<string, ReductionTechnology>> = {
  P100000120085: 'DRI-gas', // Baosteel Zhanjiang: shaft on hydrogen, coke-oven and natural gas
  P100000120401: 'DRI-gas', // Hebei Zhangxuan: shaft on coke-oven gas
  P100000120501: 'DRI-gas', // Krakatau Steel Cilegon: HYL shafts on natural gas
  P100000120513: 'DRI-gas', // ArcelorMittal Nippon Steel Hazira: Midrex shafts
  P100000120517: 'DRI-gas', // JSW Dolvi: Midrex shaft
  P100000120519: 'DRI-gas', // JSW Vijayanagar: Midrex shaft on Corex gas
  P100000120570: 'DRI-gas', // JSW Salav: Midrex shaft
  P100000120761: 'SR', // BlueScope Glenbrook: coal kilns and electric melters
  P100000121030: 'DRI-gas', // ArcelorMittal Saldanha: Midrex shaft on Corex gas
};

/** The technology that a release's own words for the reductant name, if they do. */
export function reductionNamed(reductant: string, gasReductant: string): ReductionTechnology | undefined {
  const [kind, gas] = [reductant.toLowerCase(), gasReductant.toLowerCase()];
  if (kind.startsWith('coal')) return 'DRI-coal';
  if (kind === 'hydrogen' || gas === 'hydrogen') return 'DRI-H2';
  return kind.startsWith('gas') ? 'DRI-gas' : undefined;
}

export const reductionOfPlant = (plantId: string): ReductionTechnology | undefined => OF_PLANT[plantId];

export const reductionOfCountry = (country: string): ReductionTechnology =>
  COAL_REDUCTION.includes(country) ? 'DRI-coal' : 'DRI-gas';

/**
 * Brazil's small furnaces run on charcoal, as charcoal is too weak for tall ones. In the release of March 2025 the limit
 * parts the known charcoal works (Juiz de Fora, Timóteo, Jeceaba, Divinópolis, Marabá, Açailândia), of which the
 * largest furnace makes 464 kt/yr, from the coke furnaces, of which the smallest makes 660 kt/yr.
 */
const CHARCOAL_BELOW = 500_000;
export const runsOnCharcoal = (country: string, capacity: number): boolean =>
  country === 'BRA' && capacity < CHARCOAL_BELOW;

/** Pig iron that the tracker lacks: in Brazil from the small independent works, which burn charcoal. */
export const residualBlastFurnace = (country: string): string => (country === 'BRA' ? 'BF-charcoal' : 'BF');
