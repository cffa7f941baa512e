/** The log's file in a run's folder: one line of canonical JSON for each record, in the order of the log. */
export const EVENTS_FILE = 'events.jsonl';
