import { createHash } from 'node:crypto';
import type { RowSink } from './output-file.js';

const CHUNK = 1 << 16;

/** A line that differs, from 1; null where a text has no such line. */
export interface LineDifference {
  readonly line: number;
  readonly there: string | null;
  readonly now: string | null;
}

/** Takes an output that is written anew, hashes it and compares it line by line with the text that is there. */
export class ComparedRows implements RowSink {
  private readonly there: string;
  private readonly hash = createHash('sha256');
  private waiting = '';
  private at = 0;
  private line = 0;
  private difference: LineDifference | undefined;

  constructor(there: string) {
    this.there = there;
  }

  row(text: string): undefined {
    this.text(text);
  }

  /** Every text is a whole line here, also a header. */
  text(text: string): undefined {
    this.waiting += text;
    if (this.waiting.length >= CHUNK) this.flush();
    if (this.difference !== undefined) return;
    this.line += 1;
    if (this.there.startsWith(text, this.at)) this.at += text.length;
    else this.difference = { line: this.line, there: this.lineThere(), now: text.trimEnd() };
  }

  /** SHA-256 of what was written, and the first line that differs from what is there. */
  close(): { readonly sha256: string; readonly difference: LineDifference | undefined } {
    this.flush();
    if (this.difference === undefined && this.at < this.there.length)
      this.difference = { line: this.line + 1, there: this.lineThere(), now: null };
    return { sha256: this.hash.digest('hex'), difference: this.difference };
  }

  private lineThere(): string | null {
    if (this.at >= this.there.length) return null;
    const end = this.there.indexOf('\n', this.at);
    return this.there.slice(this.at, end < 0 ? undefined : end);
  }

  private flush(): undefined {
    this.hash.update(this.waiting);
    this.waiting = '';
  }
}
