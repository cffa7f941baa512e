import { describe, expect, it } from 'vitest';
import type { EventQuery } from '../../src/runs/event-query.js';
import { isAskedFor } from '../../src/runs/event-query.js';

const record = { year: 2030, stream: 'furnace-group/a', type: 'furnace-group.closed' };

describe('a query asks for a record', () => {
  it.each<[EventQuery, boolean]>([
    [{}, true],
    [{ type: '*' }, true],
    [{ type: 'furnace-group.*' }, true],
    [{ type: 'furnace-group.closed' }, true],
    [{ type: 'furnace-group.split' }, false],
    [{ type: 'furnace.*' }, false],
    [{ stream: 'furnace-group/a' }, true],
    [{ stream: 'furnace-group/ab' }, false],
    [{ from: 2030, until: 2030 }, true],
    [{ from: 2031 }, false],
    [{ until: 2029 }, false],
    [{ type: 'furnace-group.*', from: 2031 }, false],
  ])('%j: %s', (query, expected) => {
    expect(isAskedFor(record, query)).toBe(expected);
  });
});
