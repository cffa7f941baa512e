/**
 * Checks the import rules of `.dependency-cruiser.cjs` on the `src` folder of a checkout (by default this one) and
 * fails when a rule is broken, or when nothing was examined: a tool that silently finds no file would prove nothing.
 *
 *     node scripts/check-rules.mjs [DIR]
 */
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const checkout = join(import.meta.dirname, '..');
const root = resolve(process.argv[2] ?? checkout);
const cruiser = join(checkout, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** The cruiser exits with the number of broken rules; its report on stdout is complete either way. */
const report = () => {
  const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] };
  try {
    return execFileSync(process.execPath, args, options);
  } catch (error) {
    if (error.stdout) return error.stdout;
    throw new Error(`nothing could be examined: ${error.stderr}`, { cause: error });
  }
};

const { modules, summary } = JSON.parse(report());
const examined = modules.filter(({ source }) => source.startsWith('src/'));
const broken = summary.violations.filter(({ rule }) => rule.severity === 'error');
for (const { rule, from, to, cycle } of broken) {
  const path = cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ');
  console.error(`${rule.name}: ${from} → ${path}`);
}
console.log(`${broken.length} broken rules in ${examined.length} modules`);
if (examined.length === 0) console.error('no module was examined: the rules prove nothing');
if (broken.length > 0 || examined.length === 0) process.exitCode = 1;
