import { expect, test } from 'vitest';
import { linkTarget, plainText } from '../../../src/adapters/reports/markdown-report/text.js';

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['a | b', 'a &#124; b'],
  ['[x](javascript:1) *b* _c_ `d`', '\\[x\\](javascript:1) \\*b\\* \\_c\\_ \\`d\\`'],
  ['two\nlines', 'two lines'],
])('%s is shown as it is', (text, expected) => {
  expect(plainText(text)).toBe(expected);
});

test('a link keeps to its target', () => {
  expect(linkTarget('a (b) #1/c d.svg')).toBe('a%20%28b%29%20%231/c%20d.svg');
});
