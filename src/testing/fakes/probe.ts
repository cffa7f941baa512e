import type { Probe } from '../../kernel/index.js';

/** A probe without a clock: what happened, one line each, indented by how calls nest. */
export class TranscriptProbe implements Probe {
  readonly lines: string[] = [];
  /** The most events that ever waited at once. */
  deepest = 0;
  private nesting = 0;

  depth(queued: number): undefined {
    this.deepest = Math.max(this.deepest, queued);
  }

  started(handler: string): undefined {
    this.write(handler);
    this.nesting++;
  }

  handled(): undefined {
    this.nesting--;
  }

  failed(handler: string, error: unknown): undefined {
    this.nesting--;
    this.write(`${handler} failed: ${error instanceof Error ? error.message : String(error)}`);
  }

  private write(line: string): undefined {
    this.lines.push('  '.repeat(this.nesting) + line);
  }
}
