import { renameSync, rmSync } from 'node:fs';
import type { Events } from '../../kernel/index.js';
import { lineOf } from './journal.js';
import type { Decode } from './recover-text.js';
import type { RecoveredLog } from './run-store.js';
import type { SqliteOpener } from './sqlite-file.js';
import { openToWrite, removeSqlite } from './sqlite-file.js';
import { readSqlite, recoverSqlite } from './sqlite-read.js';
import { NEW_COMMIT, NEW_ROW, transact } from './sqlite-store.js';

/**
 * Makes a database sound that holds one run: what of it is damaged is left out. Answers with the years that are whole.
 * Cursors of a damaged database are lost, so that publishers send again.
 */
export const repairSqlite = <E extends Events<E>>(
  open: SqliteOpener,
  path: string,
  run: string,
  decode: Decode<E>,
): RecoveredLog<E> => {
  const content = readSqlite(open, path, run);
  const recovered = recoverSqlite(content, decode);
  if (recovered.damage === undefined) return recovered;
  const beside = `${path}.repaired`;
  removeSqlite(beside);
  const file = openToWrite(open, beside);
  transact(file, () => {
    const row = file.prepare(NEW_ROW);
    for (const each of content.rows.slice(0, recovered.records.length)) row.run(...each, run);
    for (const entry of content.commits.slice(0, recovered.years.length))
      file.prepare(NEW_COMMIT).run(entry.events, lineOf(entry), run);
  });
  file.close();
  // The journal of a transaction that was cut short would be played back into the new file.
  rmSync(`${path}-journal`, { force: true });
  renameSync(beside, path);
  return recovered;
};
