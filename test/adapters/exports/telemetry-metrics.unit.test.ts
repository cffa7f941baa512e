import { describe, expect, it } from 'vitest';
import { metricsOf } from '../../../src/adapters/exports/telemetry-metrics.js';
import type { Telemetry } from '../../../src/runs/telemetry.js';

const TELEMETRY: Telemetry = {
  messages: [
    { kind: 'command', type: 'OpenMarket', count: 2 },
    { kind: 'event', type: 'market.opened', count: 2 },
  ],
  handlers: [
    { kind: 'command', handler: 'OpenMarket', calls: 2, failures: 1, samples: 2, sampledTime: 0.5, medianTime: 0.25 },
    { kind: 'event', handler: 'cost-curve', calls: 3, failures: 0, samples: 3, sampledTime: 0.003, medianTime: 0.001 },
  ],
  queueHighWater: 7,
  rollbacks: 1,
  deadLetters: 4,
};

const PERIOD = { started: new Date('2026-01-01T00:00:00Z'), finished: new Date('2026-01-01T00:00:02Z') };
/** Seconds since 1970 of both, by `date -u -d`, in nanoseconds. */
const TIMES = { startTimeUnixNano: '1767225600000000000', timeUnixNano: '1767225602000000000' };

interface Metric {
  readonly name: string;
  readonly unit: string;
}

const exported = () =>
  metricsOf(TELEMETRY, '1.2.3', PERIOD) as {
    resourceMetrics: readonly { resource: object; scopeMetrics: readonly { metrics: readonly Metric[] }[] }[];
  };
const metric = (name: string): Metric | undefined =>
  exported().resourceMetrics[0]?.scopeMetrics[0]?.metrics.find((each) => each.name === name);
const text = (key: string, stringValue: string) => ({ key, value: { stringValue } });

describe('the metrics of a run', () => {
  it('have names and units of their own', () => {
    const metrics = exported().resourceMetrics[0]?.scopeMetrics[0]?.metrics ?? [];
    expect(metrics.map(({ name, unit }) => [name, unit])).toEqual([
      ['steelsim.kernel.messages', '{message}'],
      ['steelsim.kernel.deliveries', '{message}'],
      ['steelsim.kernel.failures', '{message}'],
      ['steelsim.kernel.handler.duration', 's'],
      ['steelsim.kernel.queue.high_water', '{message}'],
      ['steelsim.kernel.rollbacks', '{rollback}'],
      ['steelsim.kernel.dead_letters', '{message}'],
    ]);
  });

  it('say which program they are of', () => {
    expect(exported().resourceMetrics[0]?.resource).toEqual({
      attributes: [text('service.name', 'steelsim'), text('service.version', '1.2.3')],
    });
  });

  it('count messages as a cumulative sum, 64-bit numbers as text', () => {
    expect(metric('steelsim.kernel.messages')).toMatchObject({
      sum: {
        aggregationTemporality: 2,
        isMonotonic: true,
        dataPoints: [
          {
            ...TIMES,
            attributes: [
              text('messaging.operation.type', 'process'),
              text('messaging.operation.name', 'handle'),
              text('messaging.destination.name', 'OpenMarket'),
              text('steelsim.message.kind', 'command'),
            ],
            asInt: '2',
          },
          {
            ...TIMES,
            attributes: [
              text('messaging.operation.type', 'create'),
              text('messaging.operation.name', 'raise'),
              text('messaging.destination.name', 'market.opened'),
              text('steelsim.message.kind', 'event'),
            ],
            asInt: '2',
          },
        ],
      },
    });
  });

  it('give the time of a handler in seconds with its median', () => {
    expect(metric('steelsim.kernel.handler.duration')).toMatchObject({
      summary: {
        dataPoints: [
          { ...TIMES, count: '2', sum: 0.5, quantileValues: [{ quantile: 0.5, value: 0.25 }] },
          { ...TIMES, count: '3', sum: 0.003, quantileValues: [{ quantile: 0.5, value: 0.001 }] },
        ],
      },
    });
  });

  it.each([
    ['steelsim.kernel.queue.high_water', 'gauge', '7'],
    ['steelsim.kernel.rollbacks', 'sum', '1'],
    ['steelsim.kernel.dead_letters', 'sum', '4'],
  ])('have one value for %s', (name, kind, asInt) => {
    expect(metric(name)).toMatchObject({ [kind]: { dataPoints: [{ ...TIMES, attributes: [], asInt }] } });
  });
});
