import { createRequire } from 'node:module';
import type pino from 'pino';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the program tells about its own work: fields for machines, words for people. */
export interface Log {
  /** Says what is worth building a message for. */
  readonly level: string;
  trace(fields: object, message: string): void;
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** Says nothing. */
export const SILENT: Log = {
  level: 'silent',
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
};

/** JSON lines on stderr, written at once so that none is lost when the process ends. */
const openPino = (level: LogLevel): pino.Logger => {
  const open = createRequire(import.meta.url)('pino') as typeof pino;
  return open({ level, base: null }, open.destination({ dest: 2, sync: true }));
};

/** A log on stderr. Most runs have nothing to log, so the logger is loaded for the first line. */
export const openLog = (level: LogLevel): Log => {
  let logger: pino.Logger | undefined;
  const line = (of: 'trace' | 'debug' | 'info' | 'warn'): Log['warn'] => {
    if (LOG_LEVELS.indexOf(of) < LOG_LEVELS.indexOf(level)) return () => undefined;
    return (fields, message) => {
      logger ??= openPino(level);
      logger[of](fields, message);
    };
  };
  return { level, trace: line('trace'), debug: line('debug'), info: line('info'), warn: line('warn') };
};
