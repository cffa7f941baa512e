import { expect, it } from 'vitest';
import { eventRow } from '../../src/cli/event-row.js';

const row = (event: Readonly<Record<string, unknown>>): string =>
  eventRow({ seq: 12, year: 2031, stream: 'furnace-group/a', event: { type: 'furnace-group.closed', ...event } });

it('puts the place of an event before what it carries, and does not repeat its stream', () => {
  expect(row({ furnaceGroupId: 'a', reason: 'campaign-end', capacity: 1200000 })).toBe(
    '    12  2031  furnace-group.closed                  furnace-group/a                 reason=campaign-end capacity=1200000',
  );
});

it('counts the values of a column and shortens fractions', () => {
  expect(row({ ids: ['x', 'y'], prices: { steel: 1 }, paid: 86274999.99999999, share: 0.123456789 })).toMatch(
    / ids=\[2\] prices=\{…\} paid=86275000 share=0\.123457$/,
  );
});

it('cuts what would not fit', () => {
  expect(row({ reason: 'x'.repeat(500) })).toMatch(/x…$/);
});
