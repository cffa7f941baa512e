/** The prime of the hash is 2^40 + 0x1b3: a product with its low part, and a shift by 8 into the upper half. */
const PRIME_LOW = 0x1b3;
/** Hexadecimal digits of 32 bits. */
const HALF = 8;

/**
 * FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv), one step for each UTF-16 code unit: for ASCII
 * text the published hash. Kept in two 32-bit halves so that every step is integer arithmetic. Tells equal logs from
 * different ones; no protection against forgery.
 */
export class RollingHash {
  private high = 0xcbf29ce4 | 0;
  private low = 0x84222325 | 0;

  update(text: string): undefined {
    let { high, low } = this;
    for (let index = 0; index < text.length; index++) {
      low ^= text.charCodeAt(index);
      const bottom = (low & 0xffff) * PRIME_LOW;
      const top = (low >>> 16) * PRIME_LOW + (bottom >>> 16);
      high = (Math.imul(high, PRIME_LOW) + (top >>> 16) + (low << 8)) | 0;
      low = Math.imul(low, PRIME_LOW);
    }
    this.high = high;
    this.low = low;
  }

  /** Takes the hash up where `hex` left off. */
  static after(hex: string): RollingHash {
    const hash = new RollingHash();
    hash.high = parseInt(hex.slice(0, HALF), 16) | 0;
    hash.low = parseInt(hex.slice(HALF), 16) | 0;
    return hash;
  }

  hex(): string {
    return half(this.high) + half(this.low);
  }
}

const half = (bits: number): string => (bits >>> 0).toString(16).padStart(HALF, '0');
