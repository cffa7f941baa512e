import { join } from 'node:path';
import type { LogPlaces } from '../../../src/adapters/event-stores/jsonl-log.js';
import type { ContractRecord } from '../../../src/testing/contracts/records.js';

/** Files of a run of the contract suites in a folder. */
export const placesIn =
  (dir: string) =>
  (run: string): LogPlaces => ({ log: join(dir, `${run}.jsonl`), journal: join(dir, `${run}.journal.jsonl`) });

/** The records of the suites are what their lines say. */
export const asWritten = (raw: unknown): ContractRecord => raw as ContractRecord;
