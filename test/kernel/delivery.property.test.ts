import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { WorksConfig, WorksSubscription } from './works.js';
import { note, notes, works } from './works.js';

/**
 * Which notes lead to which: note `n` is answered by subscriber `s` with the notes of `answers[s][n]`, all greater than
 * `n`, so that every cascade ends.
 */
interface Answers {
  readonly first: readonly number[];
  readonly answers: readonly (readonly (readonly number[])[])[];
  readonly failing: readonly (readonly boolean[])[];
  readonly asCommand: boolean;
}

const NOTES = 5;
const later = (n: number) => fc.uniqueArray(fc.integer({ min: n + 1, max: NOTES }), { maxLength: 2 });
const subscriberAnswers = fc.tuple(...Array.from({ length: NOTES }, (_, n) => later(n)));
const scenario: fc.Arbitrary<Answers> = fc.record({
  first: fc.array(fc.integer({ min: 0, max: NOTES }), { maxLength: 4 }),
  answers: fc.array(subscriberAnswers, { minLength: 1, maxLength: 3 }),
  failing: fc.array(fc.array(fc.boolean(), { minLength: NOTES, maxLength: NOTES }), { minLength: 3, maxLength: 3 }),
  asCommand: fc.boolean(),
});

interface Told {
  readonly log: readonly string[];
  readonly calls: readonly string[];
  readonly failed: readonly string[];
}

/** An independent account: a plain queue, read from the front, written at the end. */
function expected({ first, answers, failing }: Answers): Told {
  const log = [...first];
  const calls: string[] = [];
  const failed: string[] = [];
  for (let at = 0; at < log.length; at++) {
    const n = log[at] ?? 0;
    calls.push(`projection ${n}`);
    answers.forEach((answer, place) => {
      calls.push(`s${place} ${n}`);
      if (failing[place]?.[n] === true) failed.push(`s${place} ${n}`);
      else log.push(...(answer[n] ?? []));
    });
  }
  return { log: log.map(String), calls, failed };
}

function actual({ first, answers, failing, asCommand }: Answers): Told {
  const calls: string[] = [];
  const projection: WorksConfig['projections'][number] = {
    name: 'projection',
    when: {
      'works.noted': ({ text }) => {
        calls.push(`projection ${text}`);
      },
    },
    view: () => undefined,
    truncate: () => undefined,
  };
  const subscriptions = answers.map((answer, place): WorksSubscription => {
    return {
      name: `s${place}`,
      on: 'works.noted',
      onError: 'dead-letter',
      handle({ text }, context) {
        calls.push(`s${place} ${text}`);
        for (const next of answer[Number(text)] ?? []) {
          if (asCommand) context.send({ type: 'Run', script: String(next) });
          else note(context, String(next));
        }
        if (failing[place]?.[Number(text)] === true) throw new Error(text);
      },
    };
  });
  const setup = works({ projections: [projection], subscriptions });
  for (let n = 0; n <= NOTES; n++)
    setup.script(String(n), (context) => {
      note(context, String(n));
    });
  setup.run((context) => {
    for (const n of first) note(context, String(n));
  });
  const failed = setup.kernel.deadLetters.map(({ subscriber, errors }) => `${subscriber} ${errors[0]?.message ?? ''}`);
  return { log: notes(setup.kernel), calls, failed };
}

describe('Delivery', () => {
  test.prop([scenario], { seed: 2030, numRuns: 500 })(
    'is in the order of a plain queue, and a failing subscriber’s doings alone are missing',
    (answers) => {
      expect(actual(answers)).toEqual(expected(answers));
    },
  );
});
