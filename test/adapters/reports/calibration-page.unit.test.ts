import { expect, test } from 'vitest';
import { calibrationPage } from '../../../src/adapters/reports/calibration-page.js';
import { decimal, markdownTable } from '../../../src/adapters/reports/markdown.js';
import { compareBaseYear } from '../../../src/runs/calibration/compare.js';
import { madeUpYear, reference } from '../../runs/calibration/made-up-year.js';
import { tinyAssembly } from '../../runs/tiny-world.js';

const page = (): string =>
  calibrationPage(
    compareBaseYear(madeUpYear(), tinyAssembly().given, [
      reference('crude-steel', 5e6),
      reference('steel-price', null, [600, 700]),
      reference('adder-oxygen', 0.05, [0.03, 0.07]),
      reference('net-export', -4e6, [null, null], 'DEU'),
    ]),
  );

test('the same figures give the same bytes', () => {
  expect(page()).toBe(page());
});

test('hits and misses stand side by side', () => {
  const lines = page().split('\n');
  expect(lines).toContain('| Crude steel | Mt | fitted | 5.0 | 5.0 | ±1 % | 0.0 % | hit |');
  expect(lines).toContain('| World price of steel | USD/t | predicted | 500 | 600 to 700 | range |  | **miss** |');
  // −1.04 Mt against −4 Mt: the tolerance is a distance, and so is the difference.
  expect(lines).toContain('| Germany | Mt | predicted | −1.0 | −4.0 | ±3 Mt | +3.0 Mt | hit |');
});

test('every miss is listed once more at the top', () => {
  const top = page().split('## World production')[0];
  expect(top).toContain('- Prices and scrap: World price of steel (predicted), 500 against 600 to 700 USD/t');
  expect(top).toContain('- The 20 largest producers: India (fitted), 1.0 against 8.6 Mt, ±7 %');
});

test('adders are named with their factor, their share and their source', () => {
  expect(page()).toContain('| 0.050 (0.030 to 0.070) per t of converter steel | 0.030 (0.018 to 0.042) | `prices` |');
});

test.each([
  [1885255.6, 1, '1,885,255.6'],
  [-1234.5, 0, '−1,235'],
  [-0.04, 1, '0.0'],
  [999.96, 1, '1,000.0'],
  [Number.NaN, 1, '–'],
])('%d with %d digits is %s', (value, digits, text) => {
  expect(decimal(value, digits)).toBe(text);
});

test('a bar in a cell does not end it', () => {
  expect(markdownTable(['a', 'b'], [['x|y', '1']], [1])).toBe('| a | b |\n|---|--:|\n| x\\|y | 1 |');
});
