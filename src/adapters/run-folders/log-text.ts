import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { LogText } from '../../runs/log-record.js';
import { LOG_FILES, logFileIn } from '../event-stores/log-files.js';
import { sqliteText } from '../event-stores/sqlite-text.js';
import { BadInputError } from '../faults.js';

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

/** Throws `BadInputError` where the database cannot be read any further. */
async function* linesInSqlite(path: string): AsyncGenerator<string> {
  const { lines, failure } = await Promise.resolve(sqliteText(path));
  for (const line of lines) yield line.slice(0, -1);
  if (failure !== undefined)
    throw new BadInputError([
      { file: path, row: lines.length + 1, expected: `a database that can be read: ${failure}` },
    ]);
}

/** The log in a run's folder, read piece by piece. */
export const logText = (folder: string): LogText => {
  const file = logFileIn(folder);
  const name = join(folder, file);
  return { name, lines: () => (file === LOG_FILES.sqlite ? linesInSqlite(name) : linesIn(name)) };
};
