import type { RunFigures } from '../../../src/runs/figures.js';

/**
 * Two years of two countries. 2030: 80 t of BF iron in DEU; 100 t of EAF steel in DEU and 50 t in USA; 2031: 60 t of
 * BF iron and 40 t of EAF steel, both in USA.
 */
export const FIGURES_OF_TWO_YEARS: RunFigures = {
  technologies: [
    { technology: 'BF', product: 'iron' },
    { technology: 'EAF', product: 'steel' },
  ],
  countries: ['DEU', 'USA'],
  years: [
    {
      year: 2030,
      fleet: {
        technology: [0, 1, 1],
        country: [0, 0, 1],
        capacity: [90, 120, 60],
        production: [80, 100, 50],
        scope1: [160, 10, 5],
        scope2: [8, 40, 30],
        captured: [16, 0, 0],
        cost: [24_000, 40_000, 26_000],
      },
      markets: {
        iron: { price: 300, demand: 80, countryPrice: [300, 300], countryDemand: [80, 0] },
        steel: { price: 500, demand: 150, countryPrice: [520, 560], countryDemand: [90, 60] },
      },
    },
    {
      year: 2031,
      fleet: {
        technology: [0, 1],
        country: [1, 1],
        capacity: [60, 60],
        production: [60, 40],
        scope1: [110, 4],
        scope2: [6, 20],
        captured: [0, 0],
        cost: [18_000, 20_000],
      },
      markets: {
        iron: { price: 310, demand: 60, countryPrice: [310, 310], countryDemand: [0, 60] },
        steel: { price: 510, demand: 40, countryPrice: [510, 540], countryDemand: [0, 40] },
      },
    },
  ],
};
