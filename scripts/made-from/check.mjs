/**
 * Says which pictures of the documentation are not as their script left them, or would be drawn otherwise today, and which
 * command makes them anew.
 *
 *     node scripts/made-from/check.mjs [CHECKOUT]
 *
 * Exit 1 when there is one. Whether the runs behind them are those of today, tests say that make these runs anyway.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { RECORD_FILE } from './record-file.mjs';
import { drawnBy, hashesIn, MAKERS, checkout } from './record.mjs';

const root = process.argv[2] ?? checkout;

/** Names whose values differ, with what happened to each. */
const differing = (then, now, words) =>
  [...new Set([...Object.keys(then), ...Object.keys(now)])].sort().flatMap((name) => {
    if (then[name] === now[name]) return [];
    return [[name, then[name] === undefined ? words.added : now[name] === undefined ? words.gone : words.changed]];
  });

const faultsIn = (folder, maker) => {
  const path = join(root, folder, RECORD_FILE);
  const again = `\`${maker.command}\` makes all of them anew`;
  if (!existsSync(path)) return [`${folder}/${RECORD_FILE}: missing; ${again}`];
  const record = JSON.parse(readFileSync(path, 'utf8'));
  const pages = Object.keys(record.files).filter(
    (name) => name.startsWith('../') && existsSync(join(root, folder, name)),
  );
  const files = differing(record.files, hashesIn(join(root, folder), pages), {
    added: 'made by no script',
    gone: 'gone',
    changed: 'not as the script left it',
  });
  const sources = differing(record.drawnBy, drawnBy(maker, root), {
    added: 'draws now',
    gone: 'does not draw any more',
    changed: 'draws otherwise',
  });
  return [
    ...files.map(([name, what]) => `${normalize(join(folder, name))}: ${what}; ${again}`),
    ...sources.map(([name, what]) => `${name}: ${what} than the pictures in ${folder} say; ${again}`),
  ];
};

const faults = Object.entries(MAKERS).flatMap(([folder, maker]) => faultsIn(folder, maker));
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
