import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { RunFigures } from '../../runs/figures.js';
import type { RunResult } from '../../experiments/run-result.js';
import type { KnownRun } from '../../experiments/run-store.js';

/** A line of a segment as it is written. */
interface RecordOfRun {
  readonly id: string;
  readonly status: RunResult['status'];
  readonly seconds: number | null;
  readonly message?: string;
  /** JSON, deflated, in base 64. */
  readonly figures?: string;
}

const DIGITS = 16;
const checksum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, DIGITS);

/** One result as a line of JSON that proves itself: the checksum is that of the text of `run`. */
export const recordLine = (id: string, result: RunResult, seconds: number | null): string => {
  const record: RecordOfRun = {
    id,
    status: result.status,
    seconds,
    ...(result.status === 'done'
      ? { figures: deflateRawSync(JSON.stringify(result.figures)).toString('base64') }
      : { message: result.message }),
  };
  const text = JSON.stringify(record);
  return `{"sha256":"${checksum(text)}","run":${text}}\n`;
};

const LINE = /^\{"sha256":"([0-9a-f]{16})","run":(.*)\}$/s;

const recordOf = (line: string): RecordOfRun | undefined => {
  const [, sum, text] = LINE.exec(line) ?? [];
  if (text === undefined || checksum(text) !== sum) return undefined;
  return JSON.parse(text) as RecordOfRun;
};

/** Id and status in a line, undefined when the line is not as it was written. */
export const headOf = (line: string): { readonly id: string; readonly known: KnownRun } | undefined => {
  const record = recordOf(line);
  if (record === undefined) return undefined;
  const { id, status, seconds, message } = record;
  return { id, known: { status, seconds, message, bytes: Buffer.byteLength(line) + 1 } };
};

/** The result in a line, undefined when the line is not as it was written. */
export const resultOf = (line: string): RunResult | undefined => {
  const record = recordOf(line);
  if (record === undefined) return undefined;
  const { status, figures = '', message = '' } = record;
  if (status !== 'done') return { status, message };
  return { status, figures: JSON.parse(inflateRawSync(Buffer.from(figures, 'base64')).toString('utf8')) as RunFigures };
};
