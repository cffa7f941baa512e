import type { Recorded } from '../../kernel/index.js';
import { commandNo, seq, streamId, year } from '../../kernel/index.js';

/** The events that the contract suites write into logs. */
export interface ContractEvents {
  'furnace.opened': { readonly id: string };
  'furnace.heated': { readonly id: string; readonly by: number };
  'plant.closed': { readonly id: string };
}

export type ContractRecord = Recorded<ContractEvents>;

/** The `n`-th of a history of two furnaces and a plant; two records a year from 2030 on. */
export function recordNo(n: number): ContractRecord {
  const common = {
    seq: seq(n),
    year: year(2030 + Math.floor((n - 1) / 2)),
    command: 'Open',
    root: commandNo(n),
    cause: 0,
    schema: 1,
  } as const;
  const id = n % 2 === 1 ? 'a' : 'b';
  if (n % 5 === 0) {
    return { ...common, stream: streamId('plant/p'), version: n / 5, event: { type: 'plant.closed', id: 'p' } };
  }
  const stream = streamId(`furnace/${id}`);
  const version = positionInStream(n);
  if (version === 1) return { ...common, stream, version, event: { type: 'furnace.opened', id } };
  return { ...common, stream, version, event: { type: 'furnace.heated', id, by: n } };
}

/** Records `from` to `to`, both included. */
export function recordsFrom(from: number, to: number): readonly ContractRecord[] {
  return Array.from({ length: to - from + 1 }, (_, index) => recordNo(from + index));
}

function positionInStream(n: number): number {
  let position = 0;
  for (let k = n; k > 0; k -= 2) if (k % 5 !== 0) position += 1;
  return position;
}
