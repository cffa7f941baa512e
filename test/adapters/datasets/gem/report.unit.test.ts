import { expect, it } from 'vitest';
import { importGemTracker, reportLines } from '../../../../src/adapters/datasets/gem/index.js';
import { input } from './fixture.js';

it('tells capacities and assumptions in lines', () => {
  const lines = reportLines(importGemTracker(input()).report);
  expect(lines[0]).toBe('2 retired or cancelled units not loaded');
  expect(lines).toContain('BF operating: 5.4 Mt/yr, and 0.4 Mt/yr residual'); // 2.0 + 1.5 + 1.0 + 0.9, and 0.445
  expect(lines).toContain('1 × small blast furnace in Brazil: runs on charcoal (0.3 Mt/yr)');
  expect(lines).toContain('2 × parent unknown or natural persons: the plant is its own plant group');
});
