const TWO_32 = 0x1_0000_0000;
/** The low part of the prime 2^40 + 0x1b3; its high part is the shift by 8 in the upper half. */
const PRIME_LOW = 0x1b3;

/**
 * FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv), over UTF-8, in two 32-bit halves so that every product stays
 * an exact integer. Tells equal logs from different ones; no protection against forgery.
 */
export class RollingHash {
  private high = 0xcbf29ce4;
  private low = 0x84222325;

  update(text: string): undefined {
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) this.byte(unit);
      else index += this.codePoint(text.codePointAt(index) ?? unit);
    }
  }

  hex(): string {
    return this.high.toString(16).padStart(8, '0') + this.low.toString(16).padStart(8, '0');
  }

  /** Returns how many further UTF-16 units the code point took. */
  private codePoint(point: number): 0 | 1 {
    if (point < 0x800) this.byte(0xc0 | (point >> 6));
    else {
      if (point < 0x10000) this.byte(0xe0 | (point >> 12));
      else {
        this.byte(0xf0 | (point >> 18));
        this.byte(0x80 | ((point >> 12) & 0x3f));
      }
      this.byte(0x80 | ((point >> 6) & 0x3f));
    }
    this.byte(0x80 | (point & 0x3f));
    return point < 0x10000 ? 0 : 1;
  }

  private byte(byte: number): undefined {
    const low = (this.low ^ byte) >>> 0;
    const product = low * PRIME_LOW;
    this.high = (this.high * PRIME_LOW + Math.floor(product / TWO_32) + ((low << 8) >>> 0)) % TWO_32;
    this.low = product % TWO_32;
  }
}
