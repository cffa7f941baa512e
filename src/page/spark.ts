const SVG = 'http://www.w3.org/2000/svg';
const [WIDTH, HEIGHT, EDGE] = [160, 30, 2];

/** A series as a small line from zero, without axes: it only hints at the way that a number went. */
export const spark = (values: readonly number[]): SVGElement => {
  const most = Math.max(...values, 1e-9);
  const x = (i: number): number => EDGE + (i / Math.max(1, values.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number): number => HEIGHT - EDGE - (Math.max(0, value) / most) * (HEIGHT - 2 * EDGE);
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  picture.setAttribute('preserveAspectRatio', 'none');
  picture.setAttribute('class', 'spark');
  picture.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'polyline');
  line.setAttribute('points', values.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(' '));
  picture.append(line);
  return picture;
};
