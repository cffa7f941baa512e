import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';

const atlas = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('world-atlas/countries-110m.json')), 'utf8'));

/** Nobody makes steel there, and it would take a quarter of the map. */
const LEFT_OUT = ['Antarctica'];

const DIGITS = 2;
const HALF_TURN = 180;
const short = (value) => Number(value.toFixed(DIGITS));

/** A ring that crosses the date line goes on beyond 180°, or its edges would run across the whole map. */
const unbroken = (ring) => {
  const crosses = ring.some(([x], i) => i > 0 && Math.abs(x - ring[i - 1][0]) > HALF_TURN);
  return ring.map(([x, y]) => [short(crosses && x < 0 ? x + 2 * HALF_TURN : x), short(y)]);
};
const shortened = (coordinates) =>
  typeof coordinates[0][0] === 'number' ? unbroken(coordinates) : coordinates.map(shortened);

/** Countries as GeoJSON, from Natural Earth (public domain) by way of world-atlas, to about a kilometre. */
export const worldShapes = () => ({
  type: 'FeatureCollection',
  features: feature(atlas, atlas.objects.countries)
    .features.filter(({ properties }) => !LEFT_OUT.includes(properties.name))
    .map(({ properties: { name }, geometry: { type, coordinates } }) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type, coordinates: shortened(coordinates) },
    })),
});
