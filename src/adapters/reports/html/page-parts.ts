import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../installation.js';

/** Where the build puts what a page is made of. */
export const PAGE_FOLDER = join(PACKAGE_ROOT, 'dist/page');

/** The chart library as one file. */
export const CHART_LIBRARY = join(PAGE_FOLDER, 'echarts.min.cjs');

const read = (file: string): string => readFileSync(join(PAGE_FOLDER, file), 'utf8');

/** What every page shares, as text. */
export interface PageParts {
  readonly template: string;
  readonly style: string;
  readonly script: string;
  readonly charts: string;
  readonly world: string;
}

/** The parts of a page as they were built. */
export const pageParts = (): PageParts => ({
  template: read('page.html'),
  style: read('page.css'),
  script: read('page.js'),
  charts: readFileSync(CHART_LIBRARY, 'utf8'),
  world: read('world.json'),
});
