import type { Kernel, Tally, TallyRow } from '../kernel/index.js';
import type { CommandCatalogue } from '../domain/commands.js';
import type { EventCatalogue } from '../domain/events.js';
import { COMMAND_NAMES } from '../handlers/types.js';

/** How many messages of a type a run has had: commands that were handled, events that are in the log. */
export interface MessageCount {
  readonly kind: 'command' | 'event';
  readonly type: string;
  readonly count: number;
}

/** What the kernel did in a run. Times are in seconds of the clock that the tally was given. */
export interface Telemetry {
  /** Commands, then events, each by type in code-unit order. */
  readonly messages: readonly MessageCount[];
  /** Command handlers, then projections and subscriptions, each by name in code-unit order. */
  readonly handlers: readonly (TallyRow & { readonly kind: 'command' | 'event' })[];
  /** The most events that waited for delivery at once. */
  readonly queueHighWater: number;
  /** Savepoints that were rolled back. */
  readonly rollbacks: number;
  readonly deadLetters: number;
}

const byType = (log: Kernel<CommandCatalogue, EventCatalogue>['log']): readonly MessageCount[] => {
  const counts = new Map<string, number>();
  for (const { event } of log.read()) counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, count]) => ({ kind: 'event' as const, type, count }));
};

/** What the tally and the kernel that it watched have to tell at the end of a run. */
export const telemetryOf = (
  tally: Tally,
  { log, deadLetters }: Pick<Kernel<CommandCatalogue, EventCatalogue>, 'log' | 'deadLetters'>,
): Telemetry => {
  const rows = tally.rows();
  const commands = rows.filter(({ handler }) => handler in COMMAND_NAMES);
  const consumers = rows.filter(({ handler }) => !(handler in COMMAND_NAMES));
  return {
    messages: [
      ...commands.map(({ handler, calls }) => ({ kind: 'command' as const, type: handler, count: calls })),
      ...byType(log),
    ],
    handlers: [
      ...commands.map((row) => ({ ...row, kind: 'command' as const })),
      ...consumers.map((row) => ({ ...row, kind: 'event' as const })),
    ],
    queueHighWater: tally.highWater,
    rollbacks: tally.rollbacks,
    deadLetters: deadLetters.length,
  };
};
