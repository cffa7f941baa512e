import seedrandom from 'seedrandom';

/** One way to damage a file: cut off at a byte, or a bit of it flipped. */
export interface Damage {
  readonly kind: 'truncation' | 'flip';
  readonly at: number;
  readonly bit: number;
}

/** So many damages of a file of this length, the same each time: half of them truncations. */
export const damagesOf = (length: number, count: number, seed: string): readonly Damage[] => {
  const random = seedrandom(seed);
  return Array.from({ length: count }, (_, i) => ({
    kind: i % 2 === 0 ? 'flip' : 'truncation',
    at: Math.floor(random() * length),
    bit: Math.floor(random() * 8),
  }));
};

export const damaged = (bytes: Buffer, { kind, at, bit }: Damage): Buffer => {
  if (kind === 'truncation') return bytes.subarray(0, at);
  const other = Buffer.from(bytes);
  other.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
  return other;
};
