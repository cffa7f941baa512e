import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { LogText } from '../../runs/log-record.js';
import { EVENTS_FILE } from '../exports/event-lines.js';

const PIECE = 1 << 20;

/** Lines end with a line feed and nothing else: other line ends of Unicode may stand inside a JSON text. */
async function* linesIn(path: string): AsyncGenerator<string> {
  let open = '';
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: PIECE })) {
    const [first = '', ...others] = String(piece).split('\n');
    open += first;
    for (const next of others) {
      yield open;
      open = next;
    }
  }
  if (open !== '') yield open;
}

/** The log in a run's folder, read piece by piece. */
export const logText = (folder: string): LogText => {
  const name = join(folder, EVENTS_FILE);
  return { name, lines: () => linesIn(name) };
};
