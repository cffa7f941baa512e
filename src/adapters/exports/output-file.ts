import { createHash } from 'node:crypto';
import { closeSync, fsync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import type { OutputDigest } from '../../runs/manifest.js';

const fsyncLater = promisify(fsync);
const CHUNK = 1 << 16;
/** UTF-8 takes at most three bytes for a code unit of text. */
const MOST_BYTES = 3;

/** Takes the text of an output piece by piece. */
export interface RowSink {
  /** Adds one row, its line end included. */
  row(text: string): undefined;
  /** Adds text that is not a row, such as a header. */
  text(text: string): undefined;
}

/** A file that is written, and may still be on its way to the disk. */
export interface WrittenFile {
  readonly digest: OutputDigest;
  /** Fulfilled when it is on the disk. */
  readonly stored: Promise<void>;
}

/** What a file holds already and is to keep. */
export interface KeptContent {
  readonly content: Buffer;
  readonly rows: number;
}

/** A file, of text in UTF-8 or of bytes, that is written in chunks and hashed on the way. It replaces what stood there, or keeps the start. */
export class OutputFile implements RowSink {
  private readonly descriptor: number;
  private readonly hash = createHash('sha256');
  private buffer = Buffer.allocUnsafe(2 * CHUNK);
  private waiting = '';
  private size = 0;
  private rows = 0;

  constructor(path: string, kept?: KeptContent) {
    this.descriptor = openSync(path, kept === undefined ? 'w' : 'a');
    if (kept === undefined) return;
    ftruncateSync(this.descriptor, kept.content.length);
    this.hash.update(kept.content);
    this.size = kept.content.length;
    this.rows = kept.rows;
  }

  row(text: string): undefined {
    this.rows += 1;
    this.text(text);
  }

  text(text: string): undefined {
    this.waiting += text;
    if (this.waiting.length >= CHUNK) this.flush();
  }

  /** Adds bytes that hold so many rows, for forms that are no text. */
  bytes(chunk: Uint8Array, rows: number): undefined {
    this.flush();
    this.put(chunk);
    this.rows += rows;
  }

  /** Waits until everything is on the disk. */
  sync(): undefined {
    this.flush();
    fsyncSync(this.descriptor);
  }

  /** Closes the file without what still waits to be written. */
  abandon(): undefined {
    closeSync(this.descriptor);
  }

  close(): OutputDigest {
    this.sync();
    closeSync(this.descriptor);
    return this.digest();
  }

  /** Closes the file while it goes to the disk, so that others can be written meanwhile. */
  closeWhileStoring(): WrittenFile {
    this.flush();
    const stored = fsyncLater(this.descriptor).finally(() => {
      closeSync(this.descriptor);
    });
    // Whoever waits hears of a failure; until somebody does it is nobody's.
    stored.catch(() => undefined);
    return { digest: this.digest(), stored };
  }

  private digest(): OutputDigest {
    return { sha256: this.hash.digest('hex'), bytes: this.size, rows: this.rows };
  }

  private flush(): undefined {
    const room = this.waiting.length * MOST_BYTES;
    if (this.buffer.length < room) this.buffer = Buffer.allocUnsafe(room);
    const chunk = this.buffer.subarray(0, this.buffer.write(this.waiting));
    this.waiting = '';
    this.put(chunk);
  }

  private put(chunk: Uint8Array): undefined {
    this.hash.update(chunk);
    for (let at = 0; at < chunk.length;) at += writeSync(this.descriptor, chunk, at);
    this.size += chunk.length;
  }
}
