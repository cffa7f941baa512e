const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A series as one line of text, from its least value to its largest; one that never changes stays at the bottom. */
export const sparkline = (values: readonly number[]): string => {
  const finite = values.filter(Number.isFinite);
  const [least, most] = [Math.min(...finite), Math.max(...finite)];
  const steps = BARS.length - 1;
  return values
    .map((value) => {
      if (!Number.isFinite(value)) return ' ';
      const at = most === least ? 0 : Math.round(((value - least) / (most - least)) * steps);
      return BARS[at] ?? ' ';
    })
    .join('');
};
