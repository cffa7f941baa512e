import { expect, test } from 'vitest';
import { readDataset, validateDataset } from '../../../src/adapters/datasets/read-dataset.js';
import { renderFaults } from '../../../src/adapters/faults.js';

test('the tiny world has no fault', () => {
  expect(renderFaults(validateDataset('test/fixtures/tiny-world'))).toBe('');
  expect(readDataset('test/fixtures/tiny-world').plants).toHaveLength(7);
});
