/**
 * Tries every guarantee on one bus and prints the answers as JSON: `node guarantees.mjs NAME`. A process of its own,
 * because a bus that is broken on purpose may leave rejected promises and an exhausted stack behind.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(import.meta.url);

/** For each probe whether the bus keeps the guarantee; nothing for what is no bus. */
export const guaranteesOf = ({ name, types }) => {
  if (types === undefined) return undefined;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The guarantees of "${name}" could not be tried.\n${stderr}`);
  return JSON.parse(stdout);
};

if (process.argv[1] === script) {
  const { contestants } = await import('./contestants/index.mjs');
  const { probes } = await import('./probes.mjs');
  const contestant = contestants.find(({ name }) => name === process.argv[2]);
  const kept = [];
  for (const { holds } of probes) kept.push(await holds(contestant));
  console.log(JSON.stringify(kept));
}
