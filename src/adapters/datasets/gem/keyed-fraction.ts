/**
 * A number of [0, 1) that depends on the key alone: 32-bit FNV-1a over the key's UTF-16 code units, finished with the
 * mixing step of MurmurHash3, divided by 2^32. An import has no seed: whoever rebuilds a fleet from the same release
 * gets the same years, and a new row changes no other.
 */
export function keyedFraction(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A whole number from 0 up to, not including, `count`. */
export const keyedIndex = (key: string, count: number): number => Math.floor(keyedFraction(key) * count);
