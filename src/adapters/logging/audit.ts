import { furnaceGroupStream } from '../../domain/streams.js';
import type { Consumer } from '../../runs/consumer.js';
import type { Log } from './logger.js';

/** Logs every event of a run: at `debug` what and where it is, at `trace` the whole of it. */
const auditInto = (log: Log): Consumer => {
  const isWhole = log.level === 'trace';
  return {
    name: 'audit',
    on: '*',
    onError: 'dead-letter',
    handle: (event, { year, cause: seq }) => {
      const { type } = event;
      if (isWhole) {
        log.trace({ type, seq, year, event }, 'event');
        return;
      }
      const stream = 'furnaceGroupId' in event ? { stream: furnaceGroupStream(event.furnaceGroupId) } : {};
      log.debug({ type, seq, year, ...stream }, 'event');
    },
  };
};

/** The audit that the level of the log asks for; none costs a run nothing. */
export const auditFor = (log: Log): readonly Consumer[] =>
  log.level === 'debug' || log.level === 'trace' ? [auditInto(log)] : [];
