import type { Logger } from 'pino';

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
export const openLog = async (level: LogLevel): Promise<Log> => {
  if (level === 'silent') return SILENT;
  const { default: pino } = await import('pino');
  const log: Logger = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
  return log;
};
