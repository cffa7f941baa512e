/**
 * Prints the score of every file, and every mutant that survived, from the report of the last run:
 *
 *     node bench/mutation/summary.mjs
 */
import { readFileSync } from 'node:fs';

const { files } = JSON.parse(readFileSync('bench/mutation/incremental.json', 'utf8'));

const count = (mutants, ...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;

/** Mutants that a test noticed or that did not end, of all that are valid. */
const figures = (mutants) => {
  const found = count(mutants, 'Killed', 'Timeout');
  const missed = count(mutants, 'Survived', 'NoCoverage');
  const score = found + missed === 0 ? '–' : ((100 * found) / (found + missed)).toFixed(1);
  return `${found} | ${count(mutants, 'Survived')} | ${count(mutants, 'NoCoverage')} | ${score} |`;
};

const named = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
const all = named.flatMap(([, { mutants }]) => mutants);
console.log('| file | killed | survived | not reached | score, % |\n|---|---|---|---|---|');
console.log(`| **all** | ${figures(all)}`);
for (const [name, { mutants }] of named) {
  if (mutants.length > 0) console.log(`| \`${name.replace('src/kernel/', '')}\` | ${figures(mutants)}`);
}

console.log('\nSurvivors:\n');
for (const [name, { mutants, source }] of named) {
  const lines = source.split('\n');
  for (const { status, location, mutatorName, replacement } of mutants) {
    if (status !== 'Survived' && status !== 'NoCoverage') continue;
    const { line } = location.start;
    const became = replacement.replace(/\s+/g, ' ').slice(0, 80);
    console.log(`${name}:${line} ${mutatorName} [${status}] ${lines[line - 1].trim()}  →  ${became}`);
  }
}
