/**
 * Puts what a report's page is made of into `dist/page`, from the compiled modules there and from packages: one script, the
 * style, the template, the chart library with its licence, and the shapes of the countries. `tsc` has to run before.
 *
 *     node scripts/page/build.mjs
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneScript } from './one-script.mjs';
import { worldShapes } from './world-shapes.mjs';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'dist/page');
const echarts = dirname(fileURLToPath(import.meta.resolve('echarts/package.json')));

writeFileSync(join(out, 'page.js'), oneScript(join(out, 'modules'), 'page/main.js'));
writeFileSync(join(out, 'world.json'), JSON.stringify(worldShapes()));
for (const file of ['page.html', 'page.css']) copyFileSync(join(root, 'src/page', file), join(out, file));
copyFileSync(join(echarts, 'dist/echarts.min.js'), join(out, 'echarts.min.cjs'));
for (const file of ['LICENSE', 'NOTICE']) copyFileSync(join(echarts, file), join(out, `echarts.${file}`));

/** Both stand inside of script elements, which such a text would end. */
for (const file of ['page.js', 'echarts.min.cjs']) {
  if (/<\/script|<!--/i.test(readFileSync(join(out, file), 'utf8'))) throw new Error(`${file} would end its element`);
}
