import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import type { RecoveredLog } from '../../../src/adapters/event-stores/run-store.js';
import type { SqliteOpener } from '../../../src/adapters/event-stores/sqlite-file.js';
import { readSqlite, recoverSqlite } from '../../../src/adapters/event-stores/sqlite-read.js';
import type { ContractEvents } from '../../../src/testing/contracts/records.js';
import type { DamageableLog } from '../../../src/testing/index.js';
import { asWritten } from './contract-places.js';

const told = ({ records, damage }: RecoveredLog<ContractEvents>) => ({ records, damage: damage?.kind });

/** In the fourth record of the suites. */
const VALUE = '"by":4';
const OTHER = '"by":5';

/** Damage to a log of lines. */
export const fileDamage = (path: string, read: () => RecoveredLog<ContractEvents>): DamageableLog => ({
  tear: () => {
    truncateSync(path, readFileSync(path).length - 1);
    return Promise.resolve(undefined);
  },
  flip: () => {
    writeFileSync(path, readFileSync(path, 'utf8').replace(VALUE, OTHER));
    return Promise.resolve(undefined);
  },
  reopened: () => Promise.resolve(told(read())),
});

/** Damage to the rows of a database: a last one that is missing, and a record with another byte. */
export const rowDamage = (open: SqliteOpener, path: string): DamageableLog => {
  const change = (sql: string): Promise<undefined> => {
    const file = open(path);
    file.exec(sql);
    file.close();
    return Promise.resolve(undefined);
  };
  return {
    tear: () => change('DELETE FROM events WHERE seq = 6'),
    flip: () => change(`UPDATE events SET record = replace(record, '${VALUE}', '${OTHER}')`),
    reopened: () => Promise.resolve(told(recoverSqlite(readSqlite(open, path, 'r'), asWritten))),
  };
};
