/** Values along an axis and where they stand in the picture. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** What a tick is called. */
  readonly label: (value: number) => string;
  readonly at: (value: number) => number;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** A step of 1, 2, 2.5 or 5 times a power of ten that divides a span into about that many parts. */
const stepFor = (span: number, parts: number): number => {
  const power = 10 ** Math.floor(Math.log10(span / parts));
  return power * (STEPS.find((step) => span / (power * step) <= parts) ?? 10);
};

/** Digits behind the point that tell the multiples of a step apart. */
const digitsOf = (step: number): number => {
  for (let digits = 0; digits < 12; digits += 1) {
    if (Math.abs(Number(step.toFixed(digits)) - step) < step * 1e-6) return digits;
  }
  return 12;
};

/**
 * An axis from a round value at or below `low` to one at or above `high`. `from` and `to` are the pixels of its ends;
 * upwards where `to` is the smaller one.
 */
export const axisOf = (low: number, high: number, from: number, to: number, parts = 5): Axis => {
  const span = high > low ? high - low : Math.abs(high) || 1;
  const step = stepFor(span, parts);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  const [start, end] = [first * step, last * step];
  return {
    low: start,
    high: end,
    ticks,
    label: (value) => {
      const shown = value.toFixed(digitsOf(step));
      return /^-[0.]+$/.test(shown) ? shown.slice(1) : shown.replace('-', '−');
    },
    at: (value) => from + ((value - start) / (end - start)) * (to - from),
  };
};
