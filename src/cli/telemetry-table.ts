import Table from 'cli-table3';
import type { Telemetry } from '../runs/telemetry.js';
import { decimal } from './numbers.js';

const count = (value: number): string => decimal(value, 0);
const milliseconds = (seconds: number, digits: number): string => decimal(seconds * 1000, digits);

/** What the kernel did in a run, as a table for stderr; without colours. Times include those of nested commands. */
export const telemetryTable = ({ messages, handlers, queueHighWater, rollbacks, deadLetters }: Telemetry): string => {
  const table = new Table({
    head: ['', 'count', 'failed', 'median, ms', 'total, ms'],
    colAligns: ['left', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  const section = (title: string, rows: readonly (readonly string[])[]): undefined => {
    table.push([title, '', '', '', ''], ...rows.map(([name = '', ...cells]) => [`  ${name}`, ...cells]));
  };
  const handled = (kind: 'command' | 'event') =>
    handlers
      .filter((row) => row.kind === kind)
      .map(({ handler, calls, failures, sampledTime, medianTime }) => [
        handler,
        ...[calls, failures].map(count),
        milliseconds(medianTime, 3),
        milliseconds(sampledTime, 1),
      ]);
  const events = messages.filter(({ kind }) => kind === 'event');
  section('Commands', handled('command'));
  section(
    'Events',
    events.map(({ type, count: many }) => [type, count(many), '', '', '']),
  );
  section('Projections and subscriptions', handled('event'));
  section('Kernel', [
    ['queue high-water mark', count(queueHighWater), '', '', ''],
    ['rollbacks', count(rollbacks), '', '', ''],
    ['dead letters', count(deadLetters), '', '', ''],
  ]);
  return table.toString();
};
