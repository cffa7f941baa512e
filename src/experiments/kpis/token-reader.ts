import type { KpiFault } from './expression.js';
import type { Token } from './tokens.js';

/** Ends the reading of an expression at a mistake in its grammar; never leaves `reading`. */
class GrammarEnd extends Error {}

/** Walks along the words of one expression and keeps what is wrong with them. */
export class TokenReader {
  private readonly tokens: readonly Token[];
  private readonly found: KpiFault[] = [];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get faults(): readonly KpiFault[] {
    return this.found;
  }

  get token(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '', position: 1 };
  }

  advance(): Token {
    const { token } = this;
    this.at += 1;
    return token;
  }

  takeSign(sign: string): boolean {
    const { kind, text } = this.token;
    if (kind !== 'sign' || text !== sign) return false;
    this.at += 1;
    return true;
  }

  expectSign(sign: string, expected: string): undefined {
    if (!this.takeSign(sign)) this.stop(expected);
    return undefined;
  }

  /** Notes a fault at a word and reads on. */
  note(token: Token, expected: string, hint?: string): undefined {
    this.found.push({
      position: token.position,
      ...(token.kind === 'end' ? {} : { value: token.text }),
      expected,
      ...(hint === undefined ? {} : { hint }),
    });
    return undefined;
  }

  /** Notes a fault at the next word, behind which nothing can be understood. */
  stop(expected: string): never {
    this.note(this.token, expected);
    throw new GrammarEnd();
  }

  /** What `read` made of the words; undefined where it had to stop. */
  reading<Result extends object>(read: () => Result): Result | undefined {
    try {
      return read();
    } catch (error) {
      if (error instanceof GrammarEnd) return undefined;
      throw error;
    }
  }
}
