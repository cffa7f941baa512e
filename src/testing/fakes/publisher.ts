import type { Envelope, Publisher } from '../../kernel/index.js';
import { NextFailures } from './next-failures.js';

/** A publisher that keeps what it was given. `failNext` makes the next call reject after it has taken the batch. */
export class CollectingPublisher implements Publisher {
  readonly name: string;
  readonly received: Envelope[] = [];
  private readonly failures = new NextFailures();

  constructor(name = 'collecting') {
    this.name = name;
  }

  failNext(error: Error): undefined {
    this.failures.order(error);
  }

  /** Takes the batch before it fails: the outbox cannot tell, and sends it again. */
  async publish(batch: readonly Envelope[]): Promise<undefined> {
    await Promise.resolve();
    this.received.push(...batch);
    this.failures.happen();
  }
}
