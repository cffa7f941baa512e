import { expect, test } from 'vitest';
import { meetingPrice } from '../../../src/domain/market/meeting-price.js';

/** Answers in steps: so much up to a price, less beyond it. */
const stepAt = (edge: number, before: number, beyond: number) => (price: number) => ({
  price: price <= edge ? before : beyond,
});

test('a price that answers itself is found from anywhere, and asked twice at most from the answer on', () => {
  for (const guess of [1, 170, 231, 900]) {
    let asked = 0;
    const meeting = meetingPrice(() => ({ price: 231, count: (asked += 1) }), guess);
    expect(meeting.price).toBe(231);
    expect(meeting.cheaper).toBe(meeting.last);
    expect(meeting.dearer).toBe(meeting.last);
    expect(asked).toBeLessThanOrEqual(2);
  }
});

// Up to 340 dispatch buys so much scrap that supply asks 353, beyond it so little that supply asks 319.
test('where the answer jumps past the price it stands at the jump, with the answers on both sides', () => {
  for (const guess of [200, 319, 340, 353, 500]) {
    const { price, cheaper, dearer } = meetingPrice(stepAt(340, 353, 319), guess);
    expect(Math.abs(price - 340)).toBeLessThan(0.5);
    expect([cheaper.price, dearer.price]).toEqual([353, 319]);
  }
});

// p = 500 − p/2 at 1000/3: found by hand.
test('a falling line meets the price where both are equal', () => {
  const { price, last } = meetingPrice((assumed) => ({ price: 500 - assumed / 2 }), 100);
  expect(Math.abs(price - 1000 / 3)).toBeLessThan(0.5);
  expect(Math.abs(last.price - price)).toBeLessThan(1);
});

test('ends also where the answer rises with the price', () => {
  let asked = 0;
  meetingPrice((assumed) => ({ price: 2 * assumed, count: (asked += 1) }), 10);
  expect(asked).toBe(14);
});
