import type { Scenario } from '../../domain/scenario.js';

const unchanged = { multiplier: 1 };

/** What holds where a scenario is silent. Its name and description are always the scenario's own. */
export const DEFAULTS: Omit<Scenario, 'name'> = {
  description: '',
  years: { start: 2025, end: 2050 },
  seed: 1,
  data: null,
  countries: null,
  policies: {
    carbonPrice: { paths: null, flat: null, multiplier: 1 },
    freeAllocation: { endYear: null },
    bans: [],
  },
  markets: {
    clearingShare: 0.95,
    shortageBuffer: 200,
    demand: unchanged,
    electricity: unchanged,
    gas: unchanged,
    coal: unchanged,
    ironOre: unchanged,
    hydrogen: unchanged,
    scrap: { multiplier: 1, floorPrice: 170 },
  },
  technologies: {},
  agents: {
    market: 'live',
    foresight: 'announced',
    choice: 'probabilistic',
    equityShare: 0.2,
    costOfEquity: unchanged,
    decisionWindow: 6,
    referenceLoad: 0.85,
    newFurnaceLoad: 0.88,
    openingTreasury: unchanged,
    graceYears: 3,
    mothballing: { afterIdleYears: 2, closeAfterYears: 6, fixedOpexShare: 0.3 },
    greenfield: {
      enabled: true,
      size: 2_500_000,
      perYear: 8,
      lookAhead: 10,
      announceProbability: 0.4,
      startProbability: 0.4,
      dropAfterYears: 3,
    },
    expansion: { size: 2_500_000, utilisationGate: 0.9 },
  },
  monitors: [],
  constraints: {
    buildOut: {
      multiplier: 1,
      limits: { iron: { '2025': 70e6, '2040': 110e6 }, steel: { '2025': 80e6, '2040': 130e6 } },
      existingSiteShare: 0.6,
    },
    diffusion: { growth: 0.3, seed: 3e6, atScale: 20e6 },
    co2Storage: { multiplier: 1, announcedShare: 0.4 },
  },
  allocation: { rule: 'merit-order', rampYears: 12 },
};
