import type { Telemetry } from '../../runs/telemetry.js';

/** When the measured run began and ended. */
export interface Period {
  readonly started: Date;
  readonly finished: Date;
}

type Attributes = Readonly<Record<string, string>>;
type Point = readonly [attributes: Attributes, value: object];

/** What a metric is called, what it counts in, and what it says. */
interface Described {
  readonly name: string;
  readonly unit: string;
  readonly description: string;
}

/** Cumulative, in the numbering of the protocol. */
const CUMULATIVE = 2;

/** 64-bit numbers are text in the JSON of protocol buffers. */
const nanoseconds = (date: Date): string => `${date.getTime()}000000`;
const whole = (value: number): object => ({ asInt: String(value) });

const attributesOf = (attributes: Attributes): readonly object[] =>
  Object.entries(attributes).map(([key, text]) => ({ key, value: { stringValue: text } }));

/**
 * The telemetry of a run as OpenTelemetry metrics: one `MetricsData` of the protocol's JSON encoding, which collectors
 * read from a file. Names and attributes follow the semantic conventions for messaging where they have a word for it.
 */
export const metricsOf = (telemetry: Telemetry, version: string, { started, finished }: Period): object => {
  const times = { startTimeUnixNano: nanoseconds(started), timeUnixNano: nanoseconds(finished) };
  const pointsOf = (points: readonly Point[]): readonly object[] =>
    points.map(([attributes, value]) => ({ attributes: attributesOf(attributes), ...times, ...value }));
  const sum = (about: Described, points: readonly Point[]): object => ({
    ...about,
    sum: { aggregationTemporality: CUMULATIVE, isMonotonic: true, dataPoints: pointsOf(points) },
  });
  const { messages, handlers, queueHighWater, rollbacks, deadLetters } = telemetry;
  const metrics = [
    sum(
      { name: 'steelsim.kernel.messages', unit: '{message}', description: 'Commands handled and events recorded.' },
      messages.map(({ kind, type, count }) => [ofMessage(kind, type), whole(count)]),
    ),
    sum(
      { name: 'steelsim.kernel.deliveries', unit: '{message}', description: 'Messages given to each handler.' },
      handlers.map(({ kind, handler, calls }) => [ofHandler(kind, handler), whole(calls)]),
    ),
    sum(
      { name: 'steelsim.kernel.failures', unit: '{message}', description: 'Deliveries that failed.' },
      handlers.map(({ kind, handler, failures }) => [ofHandler(kind, handler), whole(failures)]),
    ),
    {
      name: 'steelsim.kernel.handler.duration',
      unit: 's',
      description: 'Time of the sampled deliveries, nested commands included.',
      summary: {
        dataPoints: pointsOf(
          handlers.map(({ kind, handler, samples, sampledTime, medianTime }) => [
            ofHandler(kind, handler),
            { count: String(samples), sum: sampledTime, quantileValues: [{ quantile: 0.5, value: medianTime }] },
          ]),
        ),
      },
    },
    {
      name: 'steelsim.kernel.queue.high_water',
      unit: '{message}',
      description: 'The most events that waited for delivery at once.',
      gauge: { dataPoints: pointsOf([[{}, whole(queueHighWater)]]) },
    },
    sum({ name: 'steelsim.kernel.rollbacks', unit: '{rollback}', description: 'Savepoints that were rolled back.' }, [
      [{}, whole(rollbacks)],
    ]),
    sum(
      {
        name: 'steelsim.kernel.dead_letters',
        unit: '{message}',
        description: 'Messages that were set aside as failed.',
      },
      [[{}, whole(deadLetters)]],
    ),
  ];
  const resource = { attributes: attributesOf({ 'service.name': 'steelsim', 'service.version': version }) };
  return { resourceMetrics: [{ resource, scopeMetrics: [{ scope: { name: 'steelsim.kernel', version }, metrics }] }] };
};

const ofMessage = (kind: 'command' | 'event', type: string): Attributes => ({
  'messaging.operation.type': kind === 'command' ? 'process' : 'create',
  'messaging.operation.name': kind === 'command' ? 'handle' : 'raise',
  'messaging.destination.name': type,
  'steelsim.message.kind': kind,
});

const ofHandler = (kind: 'command' | 'event', handler: string): Attributes => ({
  'messaging.operation.type': 'process',
  'messaging.operation.name': 'handle',
  'messaging.consumer.group.name': handler,
  'steelsim.message.kind': kind,
});
