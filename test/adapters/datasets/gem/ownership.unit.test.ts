import { expect, it } from 'vitest';
import { ownerOf } from '../../../../src/adapters/datasets/gem/ownership.js';

const ids = (parents: string): string =>
  parents
    .split('; ')
    .map((party, i) => `E${i + 1}${/ \[.*\]$/.exec(party)?.[0] ?? ''}`)
    .join('; ');

it.each([
  ['a sole parent', 'A', 'E1'],
  ['the largest share', 'A [20.0%]; B [50.5%]; C [29.5%]', 'E2'],
  ['the first named on a tie', 'A [50.0%]; B [50.0%]', 'E1'],
  ['the first named without shares', 'A; B', 'E1'],
  ['the first named company without shares', 'natural person(s); A', 'E2'],
  ['what others leave to a party without a share', 'A [40.4%]; B', 'E2'],
  ['the largest share where parties without one divide the rest', 'A [40.0%]; B; C', 'E1'],
  ['never small shareholders', 'small shareholder(s) [60.0%]; A [40.0%]', 'E2'],
  ['nobody where natural persons hold most', 'A [30.0%]; natural person(s) [70.0%]', undefined],
  ['nobody where the largest is unknown', 'unknown [60.0%]; A [40.0%]', undefined],
  ['nobody for small shareholders alone', 'small shareholder(s)', undefined],
  ['nobody for a blank', '', undefined],
])('owns: %s', (_, parents, owner) => {
  expect(ownerOf(parents, ids(parents))?.id).toBe(owner);
});

it('gives one entity one id whatever its share', () => {
  expect(ownerOf('A [64.1%]; B [35.9%]', 'E1 [64.1%]; E2 [35.9%]')).toEqual({ id: 'E1', name: 'A' });
});
