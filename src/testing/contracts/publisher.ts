import { deepStrictEqual, ok } from 'node:assert/strict';
import type { Envelope, Publisher } from '../../kernel/index.js';
import type { TestRunner } from '../test-runner.js';

/** A publisher to be tried, and what arrived on its other side, in order of arrival. */
export interface PublisherSubject {
  readonly publisher: Publisher;
  readonly received: () => Promise<readonly Envelope[]>;
  readonly close?: () => Promise<undefined>;
}

/** An envelope as an outbox writes it: UTF-8 with letters beyond ASCII. */
function envelopeNo(n: number): Envelope {
  const body = new TextEncoder().encode(`{"id":"Schüttöfen ${n}","type":"furnace.heated"}`);
  return { id: `r:${n}`, topic: 'furnace.heated', body };
}

/** As plain values: a transport may hand out another kind of byte array. */
const plain = ({ id, topic, body }: Envelope): unknown => ({ id, topic, body: [...body] });

/** What every publisher owes the outbox. `open` answers with one that has published nothing. */
export function describePublisher(
  { describe, it }: TestRunner,
  name: string,
  open: () => Promise<PublisherSubject>,
): undefined {
  const check = (sentence: string, body: (subject: PublisherSubject) => Promise<undefined>): undefined => {
    it(sentence, async () => {
      const subject = await open();
      try {
        await body(subject);
      } finally {
        await subject.close?.();
      }
    });
  };

  describe(`${name} as a publisher`, () => {
    check('has a name, by which its cursor is kept', async ({ publisher }) => {
      ok(publisher.name.length > 0);
      await Promise.resolve();
    });

    check('delivers a batch in order, to the last byte', async ({ publisher, received }) => {
      const batch = [1, 2, 3].map(envelopeNo);
      await publisher.publish(batch);
      deepStrictEqual((await received()).map(plain), batch.map(plain));
    });

    check('delivers one batch after the other', async ({ publisher, received }) => {
      await publisher.publish([envelopeNo(1)]);
      await publisher.publish([envelopeNo(2), envelopeNo(3)]);
      deepStrictEqual(
        (await received()).map(({ id }) => id),
        ['r:1', 'r:2', 'r:3'],
      );
    });

    check('takes an empty batch for what it is', async ({ publisher, received }) => {
      await publisher.publish([]);
      deepStrictEqual(await received(), []);
    });

    check('loses nothing when a batch is sent again', async ({ publisher, received }) => {
      const batch = [envelopeNo(1), envelopeNo(2)];
      await publisher.publish(batch);
      await publisher.publish([...batch, envelopeNo(3)]);
      const ids = new Set((await received()).map(({ id }) => id));
      deepStrictEqual([...ids].sort(), ['r:1', 'r:2', 'r:3']);
    });
  });
}
