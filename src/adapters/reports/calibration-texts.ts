import type { Calibration, SectionName } from '../../runs/calibration/compare.js';

/** What stands above a section's table. */
interface SectionText {
  readonly title: string;
  readonly about: string;
}

/** How to read the page. Nothing here depends on how well the model does. */
export const INTRODUCTION = ({ scenario, year }: Pick<Calibration, 'scenario' | 'year'>): string =>
  `The first year of \`${scenario}\`, ${year}, is calibrated to statistics of 2024, the latest year with routes by country. This page
is written by \`steelsim calibrate\` and compared with what the program says at every check.

- **Fitted**: the model was set to this figure. Availability is calibrated so that production by country and route comes out,
  and the supply of scrap is the balance of the same statistics. A hit says that the fit works, not that the model is right.
- **Predicted**: nothing was set to this figure. Prices, costs, emissions and what countries trade follow from recipes,
  prices of energy and materials, and the rules of the market.
- **Not judged**: no open statistic is at hand; the figure is shown so that readers who know better can judge.

Targets come from \`production.csv\` and \`reference_figures.csv\` of the dataset; \`sources.csv\` says where each is from and which
of them are assumptions. Money is USD of 2020.`;

export const CALIBRATION_TEXTS: Readonly<Record<SectionName, SectionText>> = {
  world: {
    title: 'World production',
    about:
      'Against the totals of worldsteel. Pig iron of five countries is raised to what their converters need (`production-iron`), so the world is fitted to slightly more than is printed.',
  },
  producers: { title: 'The 20 largest producers', about: 'Crude steel by country.' },
  routes: {
    title: 'Routes',
    about:
      'Share of crude steel by furnace, as worldsteel counts them: induction furnaces among the electric ones, open hearths in neither. The world is compared with the printed shares, countries with `production.csv`.',
  },
  'pig-iron': { title: 'Pig iron and hot metal', about: 'The ten largest producers, smelting reduction included.' },
  dri: { title: 'DRI', about: 'The ten largest producers, coal kilns included.' },
  emissions: {
    title: 'Emissions',
    about:
      "Scope 1 is derived from the carbon of what furnaces take in, scope 2 from electricity and grids; neither is tuned. worldsteel's 1.92 t counts more than these two, so what it counts beside them is added by name. By route, BF-BOF carries all hot metal and pig iron of the world, and electric furnaces are compared with worldsteel's scrap route.",
  },
  costs: {
    title: 'Costs and the spread of the curve',
    about:
      'Averages are all costs booked in the year, debt service included, over tonnes made. P10, P50 and P90 are read on the cost curve at clearing (dispatch cost, weighted by available tonnes).',
  },
  markets: {
    title: 'Prices and scrap',
    about:
      'The model knows one quality of crude steel; quotations are of billet and of hot-rolled coil, between which it belongs.',
  },
  'country-costs': {
    title: 'Cost levels by country',
    about: 'Average of all booked costs of the 20 largest producers. No open table of plant costs could be cited.',
  },
  'net-exports': {
    title: 'Net exports',
    about:
      'Crude steel equivalent of what 25 countries sell abroad less what they buy. Demand by country was taken from apparent use, so in a year that reproduces production this also tests whether the two statistics agree.',
  },
};
