import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { replay } from '../../src/kernel/index.js';
import type { Works, WorksContext, WorksSubscription } from './works.js';
import { Counts, Furnaces, note, works } from './works.js';

/** A handler's doings as a tree: a branch is a nested command, which may be caught or fail. */
type Doing =
  | { readonly kind: 'heat' | 'open' | 'note' | 'post'; readonly id: string }
  | { readonly kind: 'nested'; readonly inner: readonly Doing[]; readonly fails: boolean };

const { tree: doings } = fc.letrec<{ tree: readonly Doing[]; doing: Doing }>((tie) => ({
  tree: fc.array(tie('doing'), { maxLength: 6, depthIdentifier: 'doing' }),
  doing: fc.oneof(
    { depthIdentifier: 'doing', maxDepth: 3 },
    fc.record({
      kind: fc.constantFrom('heat' as const, 'open' as const, 'note' as const, 'post' as const),
      id: fc.constantFrom('a', 'b', 'c'),
    }),
    fc.record({ kind: fc.constant('nested' as const), inner: tie('tree'), fails: fc.boolean() }),
  ),
}));

class Stop extends Error {}
class Caught extends Error {}

/** Does what the tree says, and throws once the budget of changes is used up. */
class Doer {
  private readonly setup: Works;
  private budget: number;
  private scripts = 0;

  constructor(setup: Works, budget: number) {
    this.setup = setup;
    this.budget = budget;
    setup.script('posted', (context) => {
      note(context, 'posted');
    });
  }

  doAll(list: readonly Doing[], context: WorksContext): undefined {
    for (const doing of list) this.do(doing, context);
  }

  private do(doing: Doing, context: WorksContext): undefined {
    if (doing.kind === 'nested') {
      this.nest(doing.inner, doing.fails, context);
      return;
    }
    if (this.budget-- === 0) throw new Stop();
    const { id } = doing;
    const stream = `furnace/${id}` as never;
    if (doing.kind === 'heat') context.raise(stream, { type: 'furnace.heated', id, by: 1 });
    else if (doing.kind === 'open') context.raise(stream, { type: 'furnace.opened', id });
    else if (doing.kind === 'post') context.post({ type: 'Run', script: 'posted' });
    else note(context, id);
  }

  private nest(inner: readonly Doing[], fails: boolean, { send }: WorksContext): undefined {
    const script = `nested-${this.scripts++}`;
    this.setup.script(script, (context) => {
      this.doAll(inner, context);
      if (fails) throw new Caught();
    });
    try {
      send({ type: 'Run', script });
    } catch (error) {
      if (!(error instanceof Caught)) throw error;
    }
  }
}

const stateOf = ({ kernel, furnaces, counts }: Pick<Works, 'kernel' | 'furnaces' | 'counts'>) => ({
  heat: [...furnaces.heat],
  view: counts.view(),
  log: [...kernel.log.read()],
  digest: kernel.log.digest(),
  letters: kernel.deadLetters,
});

/** Reacts to openings, so that the cascade has a part in what is undone. */
const reacting: WorksSubscription = {
  name: 'reacting',
  on: 'furnace.opened',
  onError: 'abort',
  handle({ id }, { send }) {
    send({ type: 'Heat', id, by: 2 });
  },
};

const started = () => {
  const setup = works({ subscriptions: [reacting] });
  setup.kernel.send({ type: 'Open', id: 'a' });
  return setup;
};

const runWith = (setup: Works, budget: number, list: readonly Doing[]): boolean => {
  try {
    setup.run((context) => {
      new Doer(setup, budget).doAll(list, context);
    });
    return true;
  } catch (error) {
    if (error instanceof Stop) return false;
    throw error;
  }
};

const runs = { seed: 2030, numRuns: 300 };

describe('A command', () => {
  test.prop([doings, fc.nat(12)], runs)(
    'that throws after its k-th change restores state, log, views and dead letters exactly',
    (list, k) => {
      const setup = started();
      const before = stateOf(setup);
      fc.pre(!runWith(setup, k, list));
      expect(stateOf(setup)).toEqual(before);
    },
  );

  test.prop([doings, fc.nat(12), doings], runs)('that failed has no influence on the next one', (list, k, next) => {
    const [tried, untried] = [started(), started()];
    fc.pre(!runWith(tried, k, list));
    runWith(tried, Infinity, next);
    runWith(untried, Infinity, next);
    expect(stateOf(tried)).toEqual(stateOf(untried));
  });

  test.prop([fc.array(fc.tuple(doings, fc.nat(20)), { maxLength: 5 })], runs)(
    'whatever came of it leaves a log that replays to the same state',
    (commands) => {
      const setup = started();
      for (const [list, k] of commands) runWith(setup, k, list);
      const again = { kernel: setup.kernel, furnaces: new Furnaces(), counts: new Counts() };
      replay(setup.kernel.log.read(), [again.furnaces], [again.counts]);
      expect(stateOf(again)).toEqual(stateOf(setup));
    },
  );
});
