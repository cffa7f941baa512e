import { WORLD } from '../charts/plant-map.js';
import type { ReportData } from '../runs/report/report-data.js';
import { element } from './dom.js';
import { registerMap } from './echarts.js';
import { drawWaiting } from './figure.js';
import { menuOf } from './menu.js';
import { assumptions } from './sections/assumptions.js';
import { emissions } from './sections/emissions.js';
import { investment } from './sections/investment.js';
import { markets } from './sections/markets.js';
import { moversSection } from './sections/movers.js';
import { overview } from './sections/overview.js';
import { plantSearch } from './sections/plant-search.js';
import { production } from './sections/production.js';
import { trust } from './sections/trust.js';
import { worldMap } from './sections/world-map.js';
import { startThemes, themeButton } from './themes.js';

const embedded = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? 'null');

const { runs, version } = embedded('report') as ReportData;
registerMap(WORLD, embedded('world') as object);

const title = runs.map(({ label }) => label).join(' beside ');
document.title = `${title}: steelsim report`;
const search = plantSearch(runs);
const sections = [
  overview(runs),
  production(runs),
  emissions(runs),
  markets(runs),
  investment(runs),
  worldMap(runs, search.open),
  moversSection(runs, search.open),
  search.section,
  assumptions(runs),
  trust(runs),
];
const about = runs
  .map(({ label, scenario, years, seed, model, run }) => {
    const span = `${years[0] ?? ''} to ${years.at(-1) ?? ''}`;
    return `${label}: scenario ${scenario}, ${span}, seed ${seed}, run ${run}, model ${model}`;
  })
  .join(' · ');
const thanks = `Written by steelsim ${version}. Charts: Apache ECharts, Apache License 2.0. Shapes of countries: Natural Earth, public domain. Sources and licences of the data stand under “Assumptions and sources”.`;
document
  .getElementById('page')
  ?.replaceChildren(
    element('header', {}, element('h1', {}, title), themeButton(), element('p', { class: 'about' }, about)),
    menuOf(sections),
    element('main', { id: 'content', tabindex: '-1' }, ...sections.map(({ node }) => node)),
    element('footer', {}, thanks),
  );
startThemes();
drawWaiting();
document.documentElement.dataset['ready'] = 'true';
