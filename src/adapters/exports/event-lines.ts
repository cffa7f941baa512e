import { RollingHash, canonicalJson } from '../../kernel/index.js';
import type { Recorded } from '../../kernel/index.js';
import type { EventCatalogue } from '../../domain/events.js';
import type { RecordKeeper } from '../../runs/simulate-years.js';
import type { OutputFile } from './output-file.js';

/** The log's file in a run's folder. */
export const EVENTS_FILE = 'events.jsonl';

/**
 * Writes one line of canonical JSON for each record, in the order of the log. The digest is that of the kernel's log,
 * because both are over the same text: it can be checked from the file alone.
 */
export const eventLines = (file: OutputFile): RecordKeeper => {
  const hash = new RollingHash();
  return {
    keep: (records: Iterable<Recorded<EventCatalogue>>): string => {
      for (const record of records) {
        const line = `${canonicalJson(record)}\n`;
        hash.update(line);
        file.row(line);
      }
      return hash.hex();
    },
  };
};
