import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { seq, year, type Recorded } from '../../src/kernel/index.js';
import type { EventCatalogue } from '../../src/domain/events.js';
import type { PriceView } from '../../src/domain/market/price-view.js';
import { furnaceGroupId, technologyCode } from '../../src/domain/names.js';
import { furnaceGroupStream } from '../../src/domain/streams.js';
import { furnaceGroupIn } from '../../src/domain/world.js';
import type { Send } from '../../src/economy/model.js';
import type { Assembled, WorldProjection } from '../handlers/assembled.js';
import { snapshot } from '../handlers/snapshot.js';
import { simulated } from '../testing/simulated.js';
import { notingFolds } from './folds.js';
import { beforeTheDecision } from './journey.js';

/** `UPDATE_DOCS=1` writes the records of today into the files that the page shows. */
const UPDATE = process.env['UPDATE_DOCS'] === '1';

const lakes = furnaceGroupId('great-lakes-bf-1974');
const capture = technologyCode('BF-CCS');
const stream = furnaceGroupStream(lakes);
const change = { type: 'ChangeFurnaceGroupTechnology', furnaceGroupId: lakes, technology: capture } as const;

type Sent = Parameters<Send>[0];

/** The year's decisions with an eye on one command: prices before it and after it. */
const decided = (run: Assembled) => {
  const seen: { readonly before: PriceView; readonly after: PriceView; readonly answer: unknown }[] = [];
  const sent: Sent[] = [];
  // #region watch
  const watching: Send = (command) => {
    const before = run.curve.prices();
    const answer = run.kernel.send(command);
    sent.push(command);
    if (command.type === 'ChangeFurnaceGroupTechnology') seen.push({ before, after: run.curve.prices(), answer });
    return answer;
  };
  run.model.decide(watching);
  // #endregion
  return { seen, sent };
};

const scheduledIn = ({ kernel }: Assembled) => {
  const [record] = kernel.log.read({ stream, type: 'furnace-group.tech-change-scheduled' });
  return record as Recorded<EventCatalogue, 'furnace-group.tech-change-scheduled'>;
};

describe('in 2028', () => {
  let run: Assembled;
  let seen: ReturnType<typeof decided>['seen'];
  let sent: ReturnType<typeof decided>['sent'];
  const order: string[] = [];

  beforeAll(async () => {
    run = await beforeTheDecision(notingFolds('furnace-group.tech-change-scheduled', order));
    ({ seen, sent } = decided(run));
  });

  it('the blast furnace decides for carbon capture, and the sender hears when it is due', () => {
    // #region sent
    expect(sent.filter(({ type }) => type === 'ChangeFurnaceGroupTechnology')).toEqual([
      { type: 'ChangeFurnaceGroupTechnology', furnaceGroupId: lakes, technology: capture },
    ]);
    expect(seen[0]?.answer).toEqual({ due: scheduledIn(run).event.due });
    // #endregion
  });

  it('one event is folded by state, the memory of the process, and the read models, in this order', () => {
    // #region order
    expect(order).toEqual([
      'reducer furnace-groups', //       the switch is pending
      'reducer treasuries', //           the equity has left the owner's treasury
      'reducer technology-changes', //   the process remembers the year
      'projection cost-curve', //        the curves of the years ahead
      'projection commitments', //       what limits are held against
      'projection conservation', //      the watch over balances
      'projection limits', //            the watch over limits
    ]);
    // #endregion
  });

  it('the furnace goes on as a blast furnace until the change is due', () => {
    // #region state
    const group = furnaceGroupIn(run.world, lakes);
    expect(group.technology).toBe('BF');
    expect(group.pendingSwitch).toMatchObject({ technology: 'BF-CCS', due: scheduledIn(run).event.due });
    // #endregion
  });

  it('the log has one record of it', () => {
    const { event, ...place } = scheduledIn(run);
    expect(place).toMatchObject({ stream, version: 1, year: 2028, command: change.type, cause: 0, schema: 1 });
    const { cost, equity, tranche, ...rest } = event;
    expect(tranche.principal).toBeCloseTo(cost - equity, 3);
    expectTold('scheduled.json', { ...place, event: rest });
  });

  it('the next plant reads other prices ahead, and those of this year as they were', () => {
    // #region prices
    const [{ before, after } = expect.fail('nobody changed technology')] = seen;
    const yearsAhead = after.steel.findIndex((price, t) => price !== before.steel[t]);
    expect(yearsAhead).toBeGreaterThan(0); // in 2028 the present furnace still produces
    // #endregion
  });
});

describe('in the year that is due', () => {
  it('the process sends CompleteTechnologyChange, and the furnace is another', async () => {
    const run = await beforeTheDecision();
    decided(run);
    const { due } = scheduledIn(run).event;
    run.kernel.send({ type: 'CloseYear' });
    await run.kernel.endYear();
    await livedUntil(run, due - 1);
    const { kernel, world } = run;
    // #region due
    kernel.beginYear(year(due));
    kernel.send({ type: 'StartYear', year: due });

    expect(furnaceGroupIn(world, lakes)).toMatchObject({ technology: 'BF-CCS', pendingSwitch: null });
    const [changed] = kernel.log.read({ stream, type: 'furnace-group.tech-changed' });
    const [started] = kernel.log.read({ type: 'year.started', from: year(due) });
    expect(changed).toMatchObject({ command: 'CompleteTechnologyChange', version: 2, year: due });
    expect(changed?.cause).toBe(started?.seq);
    expect(changed?.root).toBe(started?.root);
    // #endregion
    const { event, ...place } = changed ?? expect.fail('nothing was changed');
    const { type, furnaceGroupId, from, to, campaignEnd } = event;
    expectTold('changed.json', { ...place, event: { type, furnaceGroupId, from, to, campaignEnd } });
  });
});

describe('when it fails half-way', () => {
  it('every change is undone, nothing is logged, and the same command can be sent again', async () => {
    let armed = false;
    // #region half-way
    const last: WorldProjection = {
      name: 'last',
      when: {
        'furnace-group.tech-change-scheduled': () => {
          if (armed) throw new Error('the last of them fails');
          return undefined;
        },
      },
      view: () => null,
      truncate: () => undefined,
    };
    const run = await beforeTheDecision({ watching: () => [last] });
    const before = snapshot(run); // world, log, curves and prices, commitments
    armed = true;
    expect(() => run.kernel.send(change)).toThrow('Projection "last" failed on ChangeFurnaceGroupTechnology → ');
    expect(snapshot(run)).toEqual(before);

    armed = false;
    const { head } = run.kernel.log;
    run.kernel.send(change);
    expect(scheduledIn(run).seq).toBe(head + 1); // no gap
    // #endregion
    expect(scheduledIn(run).version).toBe(1);
  });

  it('a refusal is the same: a second change of the same furnace leaves no trace', async () => {
    const run = await beforeTheDecision();
    // #region refused
    run.kernel.send(change);
    const before = snapshot(run);
    expect(() => run.kernel.send(change)).toThrow('switch-pending');
    expect(snapshot(run)).toEqual(before);
    // #endregion
    expect([...run.kernel.log.read({ stream, after: seq(scheduledIn(run).seq) })]).toEqual([]);
  });
});

/** A model that is calibrated anew changes figures, and each event moves the places of all after it; the words stay. */
const words = (text: string): string => text.replace(/: \d+/g, ': n');

const expectTold = (name: string, record: object): undefined => {
  const file = join(import.meta.dirname, 'told', name);
  const text = `${JSON.stringify(record, null, 2)}\n`;
  if (UPDATE) writeFileSync(file, text);
  else expect(words(text)).toBe(words(readFileSync(file, 'utf8')));
};

const livedUntil = async (run: Assembled, last: number): Promise<Assembled> => {
  const scenario = { ...run.given.scenario, years: { start: 2029, end: last } };
  return simulated({ ...run, given: { ...run.given, scenario } }, last);
};
