import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Events } from '../../kernel/index.js';
import type { Decode } from './recover-text.js';
import type { RunStore } from './run-store.js';
import { sqlite } from './sqlite-file.js';
import { repairSqlite } from './sqlite-repair.js';
import { SqliteStore } from './sqlite-store.js';

/** Opens the log of a run in a database of its own. */
export const openSqlite = <E extends Events<E>>(path: string, run: string, decode: Decode<E>): RunStore<E> => {
  const open = sqlite();
  const recovered = repairSqlite(open, path, run, decode);
  const store = new SqliteStore<E>(open, path, decode);
  const end = store.endOf(run, recovered);
  let isOpen = true;
  const close = (): undefined => {
    if (isOpen) store.close();
    isOpen = false;
  };
  return {
    log: store,
    recovered,
    keepLetters: (list) => {
      end.letters.from(list);
    },
    head: () => store.endOf(run).committed,
    finish: () => {
      const { head } = store.endOf(run);
      close();
      const content = readFileSync(path);
      return { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length, rows: head };
    },
    close,
  };
};
