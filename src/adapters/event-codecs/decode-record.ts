import { z } from 'zod';
import type { EventCatalogue } from '../../domain/events.js';
import type { Codec, Recorded } from '../../kernel/index.js';
import { UnreadableRecordError } from './codec.js';
import { EVENT_CODECS } from './index.js';

const number = z.int().nonnegative();

const RECORD = z.strictObject({
  seq: number,
  stream: z.string(),
  version: number,
  year: z.int(),
  command: z.string(),
  root: number,
  cause: number,
  schema: number,
  priority: z.enum(['low', 'high', 'critical']).optional(),
  event: z.looseObject({ type: z.string() }),
});

const codecs: Readonly<Partial<Record<string, Codec<object>>>> = EVENT_CODECS;

const decodeEvent = (
  codec: Codec<object>,
  payload: unknown,
  { seq, schema, event }: Recorded<EventCatalogue>,
): object => {
  try {
    return codec.decode(payload, schema);
  } catch (cause) {
    throw new UnreadableRecordError(`record ${seq}, ${event.type}, cannot be read`, { seq }, { cause });
  }
};

/**
 * Reads a record from what stood on its line, whatever version of the program wrote it. The record says the newest
 * version then. Throws `UnreadableRecordError`.
 */
export const decodeRecord = (raw: unknown): Recorded<EventCatalogue> => {
  const { success, error } = RECORD.safeParse(raw);
  if (!success) throw new UnreadableRecordError(z.prettifyError(error));
  const record = raw as Recorded<EventCatalogue>;
  const { seq } = record;
  const { type, ...payload } = record.event;
  const codec = codecs[type];
  if (codec === undefined) throw new UnreadableRecordError(`record ${seq}: there is no event ${type}`, { seq, type });
  const event = decodeEvent(codec, payload, record);
  if (record.schema === codec.version) return record;
  return { ...record, schema: codec.version, event: { type, ...event } } as Recorded<EventCatalogue>;
};
