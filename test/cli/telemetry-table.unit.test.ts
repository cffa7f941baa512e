import { describe, expect, it } from 'vitest';
import { telemetryTable } from '../../src/cli/telemetry-table.js';
import { cells } from './cells.js';

const table = telemetryTable({
  messages: [
    { kind: 'command', type: 'OpenMarket', count: 26 },
    { kind: 'event', type: 'market.opened', count: 1026 },
  ],
  handlers: [
    { kind: 'command', handler: 'OpenMarket', calls: 26, failures: 1, samples: 26, sampledTime: 0.5, medianTime: 0.02 },
    { kind: 'event', handler: 'cost-curve', calls: 1026, failures: 0, samples: 17, sampledTime: 0.1, medianTime: 2e-6 },
  ],
  queueHighWater: 125,
  rollbacks: 1,
  deadLetters: 2,
});

describe('the telemetry table', () => {
  it('has a row for each handler, event type and figure of the kernel, times in milliseconds', () => {
    expect(cells(table)).toEqual([
      ['', 'count', 'failed', 'median, ms', 'total, ms'],
      ['Commands', '', '', '', ''],
      ['OpenMarket', '26', '1', '20.000', '500.0'],
      ['Events', '', '', '', ''],
      ['market.opened', '1,026', '', '', ''],
      ['Projections and subscriptions', '', '', '', ''],
      ['cost-curve', '1,026', '0', '0.002', '100.0'],
      ['Kernel', '', '', '', ''],
      ['queue high-water mark', '125', '', '', ''],
      ['rollbacks', '1', '', '', ''],
      ['dead letters', '2', '', '', ''],
    ]);
  });

  it('has no colours', () => {
    expect(table).not.toContain('\u001b');
  });
});
