import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisOf } from '../../../../src/adapters/reports/svg/axis.js';
import { colourAt, inkOn } from '../../../../src/adapters/reports/svg/colour-scale.js';
import { escaped, text } from '../../../../src/adapters/reports/svg/element.js';
import { labelPlaces } from '../../../../src/adapters/reports/svg/label-places.js';

describe('text in a picture', () => {
  test('is escaped', () => {
    expect(escaped('a < b & "c" > d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
    expect(text(1, 2.004, '<script>', { fill: '"red' })).toBe(
      '<text x="1" y="2" fill="&quot;red">&lt;script&gt;</text>',
    );
  });

  test('loses the characters that no XML may hold', () => {
    expect(escaped('a\u0000b\u001fc')).toBe('a b c');
  });
});

describe('an axis', () => {
  test('has round ticks from end to end', () => {
    const axis = axisOf(0, 0.83, 0, 100);
    expect(axis.ticks.map(axis.label)).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']);
    expect([axis.at(0), axis.at(0.5), axis.at(1)]).toEqual([0, 50, 100]);
  });

  test('goes below zero where values do, with a minus sign', () => {
    const axis = axisOf(-0.1, 0.3, 0, 100);
    expect(axis.ticks.map(axis.label)).toEqual(['−0.1', '0.0', '0.1', '0.2', '0.3']);
  });

  test('stands for any values', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high === low || high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high), 1e-3));
        const axis = axisOf(low, high, 0, 100);
        const slack = 1e-6 * (axis.high - axis.low);
        expect(axis.low).toBeLessThanOrEqual(low + slack);
        expect(axis.high).toBeGreaterThanOrEqual(high - slack);
        expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
        expect(axis.ticks.length).toBeLessThanOrEqual(8);
        expect(new Set(axis.ticks.map(axis.label)).size).toBe(axis.ticks.length);
      }),
    );
  });
});

describe('labels of points', () => {
  const FRAME = { left: 0, top: 0, right: 200, bottom: 200 };
  const at = fc.integer({ min: 0, max: 200 });

  test('lie neither on each other nor outside the frame', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ x: at, y: at }), { maxLength: 25 }), (points) => {
        const labels = points.map((point) => ({ ...point, width: 14, height: 12 }));
        const places = labelPlaces(labels, FRAME, []).flatMap((place) => place ?? []);
        places.forEach((a, i) => {
          expect(a.x >= 0 && a.x + 14 <= 200 && a.y <= 200).toBe(true);
          for (const b of places.slice(i + 1)) {
            expect(Math.abs(a.x - b.x) >= 14 || Math.abs(a.y - b.y) >= 12).toBe(true);
          }
        });
      }),
    );
  });

  test('stand to the right where there is room, and above where that is taken', () => {
    const label = { x: 100, y: 100, width: 10, height: 12 };
    const line = { left: 90, right: 130, top: 99, bottom: 101 };
    const [free, evading] = [labelPlaces([label], FRAME, [])[0], labelPlaces([label], FRAME, [line])[0]];
    expect(free?.x).toBe(106);
    expect(free?.y).toBeGreaterThan(100);
    expect(evading?.y).toBeLessThan(99);
  });
});

describe('colours of a scale', () => {
  const lightness = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => parseInt(colour.slice(from, from + 2), 16));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  test('grow lighter all the way, so that print keeps their order', () => {
    const colours = Array.from({ length: 50 }, (_, i) => lightness(colourAt(i / 49)));
    expect(colours).toEqual([...colours].sort((a, b) => a - b));
    expect((colours[49] ?? 0) - (colours[0] ?? 0)).toBeGreaterThan(150);
  });

  test('carry legible text', () => {
    expect(inkOn(colourAt(0))).toBe('#ffffff');
    expect(inkOn(colourAt(1))).toBe('#000000');
  });
});
