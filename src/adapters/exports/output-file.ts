import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { OutputDigest } from '../../runs/manifest.js';

const CHUNK = 1 << 16;

/** A text file in UTF-8 that is written in chunks and hashed on the way. */
export class OutputFile {
  private readonly descriptor: number;
  private readonly hash = createHash('sha256');
  private waiting = '';
  private bytes = 0;
  private rows = 0;

  constructor(path: string) {
    this.descriptor = openSync(path, 'w');
  }

  /** Adds one row, its line end included. */
  row(text: string): undefined {
    this.rows += 1;
    this.text(text);
  }

  /** Adds text that is not a row, such as a header. */
  text(text: string): undefined {
    this.waiting += text;
    if (this.waiting.length >= CHUNK) this.flush();
  }

  close(): OutputDigest {
    this.flush();
    closeSync(this.descriptor);
    return { sha256: this.hash.digest('hex'), bytes: this.bytes, rows: this.rows };
  }

  private flush(): undefined {
    const chunk = Buffer.from(this.waiting, 'utf8');
    this.waiting = '';
    this.hash.update(chunk);
    for (let at = 0; at < chunk.length;) at += writeSync(this.descriptor, chunk, at);
    this.bytes += chunk.length;
  }
}
