import { describe, expect, test } from 'vitest';
import { DomainError } from '../../src/domain/errors.js';
import type { AccountColumns, EventCatalogue } from '../../src/domain/events.js';
import { balances, finite, within } from '../../src/domain/invariants/balance.js';
import { checkCarbon } from '../../src/domain/invariants/carbon.js';
import { checkMetal, checkProduction } from '../../src/domain/invariants/materials.js';
import { checkProfits } from '../../src/domain/invariants/money.js';
import { simulateYear } from '../../src/economy/simulation.js';
import { year, type Undo } from '../../src/kernel/index.js';
import { assembled } from '../handlers/assembled.js';

/** The tiny world with its first year settled, and what the year's events said. */
const settled = () => {
  const run = assembled();
  run.kernel.beginYear(year(2025));
  run.kernel.send({ type: 'StartYear', year: 2025 });
  run.kernel.send({ type: 'OpenMarket' });
  run.kernel.send({ type: 'AllocateProduction' });
  const [cleared] = [...run.kernel.log.read({ type: 'market.cleared' })];
  const [accounts] = [...run.kernel.log.read({ type: 'accounts.settled' })];
  if (cleared === undefined || accounts === undefined) throw new Error('the year was not settled');
  return { run, outlook: run.curve.current().outlook, cleared: cleared.event, columns: accounts.event.columns };
};

const { run: made, outlook, cleared, columns } = settled();
const at = columns.furnaceGroupId.findIndex((id) => id === 'deccan-bf-2012');

/** The columns with one number of one group changed. */
const planted = (name: Exclude<keyof AccountColumns, 'furnaceGroupId' | 'charge'>, value: number): AccountColumns => ({
  ...columns,
  [name]: columns[name].map((each, i) => (i === at ? value : each)),
});
/** Every group that made something charges so much more of a metallic per tonne. */
const charging = (name: keyof AccountColumns['charge'], more: number): AccountColumns => ({
  ...columns,
  charge: { ...columns.charge, [name]: columns.charge[name].map((each) => each + more) },
});
const clearedWith = (scrap: Partial<EventCatalogue['market.cleared']['scrap']>): EventCatalogue['market.cleared'] => ({
  ...cleared,
  scrap: { ...cleared.scrap, ...scrap },
});

/** The fields of the broken invariant. */
const broken = (check: () => undefined): Readonly<Record<string, unknown>> => {
  try {
    check();
  } catch (error) {
    if (error instanceof DomainError) return error.fields;
    throw error;
  }
  throw new Error('no invariant was broken');
};

describe('a settled year', () => {
  test('keeps every invariant', () => {
    checkProduction(outlook, columns);
    checkMetal(outlook, columns, cleared);
    checkCarbon(outlook, columns);
    checkProfits(outlook, columns, cleared);
    expect(columns.production[at]).toBeGreaterThan(0);
  });
});

describe('a planted violation', () => {
  test('of capacity names year, group and both sides', () => {
    const fields = broken(() => {
      checkProduction(outlook, planted('production', 9e6));
    });
    expect(fields).toMatchObject({
      invariant: 'production ≤ available capacity',
      year: 2025,
      about: 'deccan-bf-2012',
      left: 9e6,
    });
    expect(fields['right']).toBeLessThanOrEqual(3e6);
  });

  test.each(['profit', 'scope2', 'debtService'] as const)('of numbers names the column: %s', (name) => {
    const fields = broken(() => {
      checkProduction(outlook, planted(name, NaN));
    });
    expect(fields).toMatchObject({ year: 2025, about: name });
    expect(fields['invariant']).toMatch(/^no NaN/);
  });

  test('of carbon names the group whose carbon is gone', () => {
    const emitted = columns.scope1[at] ?? 0;
    const fields = broken(() => {
      checkCarbon(outlook, planted('scope1', emitted * 0.99));
    });
    expect(fields).toMatchObject({ invariant: 'carbon in = carbon out', year: 2025, about: 'deccan-bf-2012' });
    const [left, right] = [fields['left'], fields['right']] as number[];
    expect((left ?? 0) - (right ?? 0)).toBeCloseTo(emitted * 0.01, 0);
  });

  test('of hot metal says that more was charged than poured', () => {
    const fields = broken(() => {
      checkMetal(outlook, charging('hot_metal', 0.01), cleared);
    });
    expect(fields).toMatchObject({
      invariant: 'hot metal made = hot metal and pig iron charged',
      year: 2025,
      about: 'world',
    });
  });

  test('of tradable iron says that more was charged than made', () => {
    const fields = broken(() => {
      checkMetal(outlook, charging('dri', 0.01), cleared);
    });
    expect(fields).toMatchObject({ invariant: 'tradable iron made = tradable iron charged', about: 'world' });
  });

  test('of scrap says that more was charged than used', () => {
    const fields = broken(() => {
      checkMetal(outlook, charging('scrap', 0.01), cleared);
    });
    expect(fields).toMatchObject({ invariant: 'scrap charged = scrap used', right: cleared.scrap.used });
  });

  test('of the scrap supply says how much there was', () => {
    const supplied = cleared.scrap.used / 2;
    const fields = broken(() => {
      checkMetal(outlook, columns, clearedWith({ supplied }));
    });
    expect(fields).toMatchObject({
      invariant: 'scrap used ≤ scrap supplied',
      left: cleared.scrap.used,
      right: supplied,
    });
  });

  test('of the steel market says what was made and sold', () => {
    const steel = { ...cleared.steel, production: cleared.steel.production + 1000 };
    const fields = broken(() => {
      checkMetal(outlook, columns, { ...cleared, steel });
    });
    expect(fields).toMatchObject({ invariant: 'steel made = steel on the market', right: steel.production });
  });

  test('of demand says how much was asked for', () => {
    const steel = { ...cleared.steel, demand: cleared.steel.production * 0.9 };
    const fields = broken(() => {
      checkMetal(outlook, columns, { ...cleared, steel });
    });
    expect(fields).toMatchObject({ invariant: 'steel made ≤ steel demanded', right: steel.demand });
  });

  test('of money says what all profits should have been', () => {
    const profit = (columns.profit[at] ?? 0) + 1000;
    const fields = broken(() => {
      checkProfits(outlook, planted('profit', profit), cleared);
    });
    expect(fields).toMatchObject({ invariant: 'Σ profit = Σ revenue − Σ cost', year: 2025, about: 'world' });
    const [left, right] = [fields['left'], fields['right']] as number[];
    expect((left ?? 0) - (right ?? 0)).toBeCloseTo(1000, 0);
  });

  test('of the treasuries ends the year with nothing closed', () => {
    const run = assembled();
    run.kernel.beginYear(year(2025));
    run.kernel.send({ type: 'StartYear', year: 2025 });
    run.kernel.send({ type: 'OpenMarket' });
    run.kernel.send({ type: 'AllocateProduction' });
    const [owner] = [...run.world.plantGroups.values()];
    if (owner === undefined) throw new Error('no owner');
    owner.treasury += 1e6;
    const head = run.kernel.log.head;
    let caught: unknown;
    try {
      run.kernel.send({ type: 'CloseYear' });
    } catch (error) {
      caught = error;
    }
    const cause = caught instanceof Error ? caught.cause : undefined;
    expect(cause instanceof DomainError ? cause.fields : cause).toMatchObject({
      invariant: 'Σ treasuries = opening + Σ profit + raised − equity − dividends',
      year: 2025,
      about: 'world',
    });
    expect(run.kernel.log.head).toBe(head);
  });
});

describe('the watch', () => {
  test('counts the years that it has checked', async () => {
    const run = assembled();
    for (const each of [2025, 2026, 2027]) {
      run.kernel.beginYear(year(each));
      simulateYear(run.kernel.send, run.model, each);
      await run.kernel.endYear();
    }
    expect(run.conservation.view()).toEqual({ years: 3 });
  });

  test('aborts the settlement of a year whose accounts do not balance', () => {
    const watch = made.conservation.when['accounts.settled'];
    const undo: Undo = () => undefined;
    expect(() => {
      watch?.({ type: 'accounts.settled', year: 2025, columns: planted('captured', 5) }, undo);
    }).toThrow(expect.objectContaining({ code: 'domain.invariant-broken' }));
  });
});

describe('two sides', () => {
  const place = { year: 2030, about: 'x' };

  test('balance to a thousand-millionth of their size', () => {
    expect(() => {
      balances('sum', 1e12, 1e12 + 900, place);
    }).not.toThrow();
    expect(() => {
      balances('sum', 1e12, 1e12 + 1100, place);
    }).toThrow(DomainError);
  });

  test('that are small are compared on the scale of what they are made of', () => {
    expect(() => {
      balances('sum', 0, 5, place);
    }).toThrow(DomainError);
    expect(() => {
      balances('sum', 0, 5, place, 1e10);
    }).not.toThrow();
  });

  test('of a bound may touch but not cross', () => {
    expect(() => {
      within('bound', 10, 10, place);
    }).not.toThrow();
    expect(() => {
      within('bound', 10.001, 10, place);
    }).toThrow(DomainError);
  });

  test('must be numbers', () => {
    expect(() => {
      finite('numbers', [1, Infinity], place);
    }).toThrow(DomainError);
  });
});
