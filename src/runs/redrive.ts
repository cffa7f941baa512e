import { errorChain } from '../kernel/index.js';
import type { DeadLetter, Event } from '../kernel/index.js';
import type { EventCatalogue } from '../domain/events.js';
import type { Consumer, Delivery } from './consumer.js';

/** A dead letter with the event that it is about; null for a command from outside. */
export interface KeptLetter extends DeadLetter {
  readonly event: Event<EventCatalogue> | null;
}

/** What came of handing letters to consumers again. */
export interface Redriven {
  /** Letters that are processed now. */
  readonly processed: readonly KeptLetter[];
  /** Those that failed once more, with one attempt more and the errors of this one. */
  readonly failed: readonly KeptLetter[];
  /** Those that nobody was there for. */
  readonly unclaimed: readonly KeptLetter[];
}

/** A consumer of whatever its letters are about. */
interface AnyConsumer {
  handle(event: Event<EventCatalogue>, delivery: Delivery): undefined;
}

/**
 * Hands every letter again to the consumer of its name, in the order of the letters. Letters of posted commands and of
 * publishers have no consumer: a command belongs to a world that is over, and what a sink missed is in the log.
 */
export const redrive = (letters: readonly KeptLetter[], consumers: readonly Consumer[]): Redriven => {
  const byName = new Map(consumers.map((consumer) => [consumer.name, consumer as AnyConsumer]));
  const processed: KeptLetter[] = [];
  const failed: KeptLetter[] = [];
  const unclaimed: KeptLetter[] = [];
  for (const letter of letters) {
    const consumer = letter.kind === 'subscription' ? byName.get(letter.subscriber) : undefined;
    if (consumer === undefined || letter.event === null) {
      unclaimed.push(letter);
      continue;
    }
    try {
      consumer.handle(letter.event, { year: letter.year, cause: letter.seq });
      processed.push(letter);
    } catch (error) {
      failed.push({ ...letter, attempts: letter.attempts + 1, errors: errorChain(error) });
    }
  }
  return { processed, failed, unclaimed };
};
