import { describe, expect, test } from 'vitest';
import type { PlantRow } from '../../../src/domain/dataset.js';
import { distance, hotMetalNetworks } from '../../../src/domain/market/hot-metal-networks.js';
import { countryCode, plantGroupId, plantId } from '../../../src/domain/names.js';

// On a sphere of 12,742 km diameter one degree of latitude is π × 12,742/360 = 111.19 km.
const KM = 1 / 111.19;

const plant = (id: string, km: number, fields: { owner?: string; country?: string } = {}): PlantRow => ({
  plantId: plantId(id),
  name: id,
  country: countryCode(fields.country ?? 'DEU'),
  latitude: 50 + km * KM,
  longitude: 7,
  plantGroupId: plantGroupId(fields.owner ?? id),
  ownership: '',
});

const networks = (plants: readonly PlantRow[], without: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(hotMetalNetworks(plants, (id) => !without.includes(id)));

describe('distance', () => {
  test('along a meridian is 111.19 km a degree', () => {
    expect(distance({ latitude: 50, longitude: 7 }, { latitude: 51, longitude: 7 })).toBeCloseTo(111.19, 2);
  });

  test('at 60° north a degree of longitude is half as long as at the equator', () => {
    const north = distance({ latitude: 60, longitude: 0 }, { latitude: 60, longitude: 0.1 });
    expect(north).toBeCloseTo(11.119 / 2, 3);
  });
});

describe('a hot-metal network', () => {
  test('joins plants of two owners up to 15 km apart', () => {
    expect(networks([plant('a', 0), plant('b', 14.9)])).toEqual({ a: 'a', b: 'a' });
    expect(networks([plant('a', 0), plant('b', 15.1)])).toEqual({ a: 'a', b: 'b' });
  });

  test('joins plants of one owner up to 30 km apart', () => {
    const apart = (km: number): Record<string, string> =>
      networks([plant('a', 0, { owner: 'x' }), plant('b', km, { owner: 'x' })]);
    expect(apart(29.9)).toEqual({ a: 'a', b: 'a' });
    expect(apart(30.1)).toEqual({ a: 'a', b: 'b' });
  });

  test('ends at the border', () => {
    expect(networks([plant('a', 0), plant('b', 5, { country: 'FRA' })])).toEqual({ a: 'a', b: 'b' });
  });

  test('reaches on from plant to plant and is named after its first one by id', () => {
    expect(networks([plant('c', 0), plant('b', 12), plant('a', 24)])).toEqual({ a: 'a', b: 'a', c: 'a' });
  });

  test('does not lead through a plant that neither makes nor takes hot metal', () => {
    const row = [plant('a', 0), plant('b', 12), plant('c', 24)];
    expect(networks(row, ['b'])).toEqual({ a: 'a', b: 'b', c: 'c' });
  });

  test('leaves out the residual plants of the statistics', () => {
    expect(networks([plant('a', 0), plant('residual-DEU', 0)])).toEqual({ a: 'a', 'residual-DEU': 'residual-DEU' });
  });

  test('does not depend on the order of the plants', () => {
    const row = [plant('a', 0), plant('b', 12), plant('c', 24), plant('d', 60)];
    expect(networks([...row].reverse())).toEqual(networks(row));
  });
});
