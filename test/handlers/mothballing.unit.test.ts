import { describe, expect, test } from 'vitest';
import type { CommandCatalogue } from '../../src/domain/commands.js';
import { debtService } from '../../src/domain/economics/debt.js';
import { availableTonnes } from '../../src/domain/market/availability.js';
import { furnaceGroupId } from '../../src/domain/names.js';
import { furnaceGroupIn } from '../../src/domain/world.js';
import { year, type Command } from '../../src/kernel/index.js';
import { assembled, type Assembled } from './assembled.js';

const bf = furnaceGroupId('deccan-bf-1997');
const ohio = furnaceGroupId('ohio-eaf-1979');

/** The tiny world with the market of 2025 open. */
const opened = (): Assembled => {
  const run = assembled();
  run.kernel.beginYear(year(2025));
  run.kernel.send({ type: 'StartYear', year: 2025 });
  run.kernel.send({ type: 'OpenMarket' });
  return run;
};

const refused = (run: Assembled, command: Command<CommandCatalogue>): unknown => {
  try {
    (run.kernel.send as (command: Command<CommandCatalogue>) => unknown)(command);
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  }
  return undefined;
};

const steelWidth = ({ curve }: Assembled): number => curve.current().steel.totalWidth;

describe('mothballing', () => {
  const mothball = { type: 'MothballFurnaceGroup', furnaceGroupId: bf } as const;

  test('takes a group off the market that stood idle for two years', () => {
    const run = opened();
    const group = furnaceGroupIn(run.world, bf);
    group.idleYears = 2;
    const before = steelWidth(run);
    run.kernel.send(mothball);
    expect(group).toMatchObject({ status: 'mothballed', mothballedIn: 2025 });
    // Half of the hot metal of Deccan is gone, and with it steel of its converters.
    expect(steelWidth(run)).toBeLessThan(before);
  });

  test('is refused before, for a group that has paid for another technology, and for one that is mothballed', () => {
    const run = opened();
    const group = furnaceGroupIn(run.world, bf);
    // The least patient owner gives up after one year where two are usual.
    group.idleYears = 0;
    expect(refused(run, mothball)).toBe('domain.not-idle-for-long');
    group.idleYears = 2;
    group.pendingSwitch = {
      technology: group.technology,
      due: 2030,
      tranche: { principal: 1, term: 1, rate: 0, firstYear: 2030 },
    };
    expect(refused(run, mothball)).toBe('domain.switch-pending');
    expect(refused(run, { ...mothball, furnaceGroupId: ohio })).toBe('domain.not-operating');
  });
});

describe('a mothballed group', () => {
  test('costs 30 % of its fixed opex and its debt, and makes nothing', () => {
    const run = opened();
    const group = furnaceGroupIn(run.world, ohio);
    const owed = debtService(group.tranches, 2025);
    const { historicBalance: before } = group;
    run.kernel.send({ type: 'AllocateProduction' });
    // Arc furnace in the USA: 42 USD/t × 1.3 × 0.8 Mt × 0.3 = 13.104 million USD.
    expect(before - group.historicBalance).toBeCloseTo(13.104e6 + owed, 0);
    expect(owed).toBeGreaterThan(0);
    expect([group.production, group.idleYears]).toEqual([0, 0]);
  });

  test('owes the tail of a renovation like one that runs, not a new plant', () => {
    const { tranches } = furnaceGroupIn(opened().world, ohio);
    // 0.35 × 290 × 1.3 × 0.8 Mt = 105.56 million USD, 80 % of it borrowed.
    expect(tranches.map(({ principal }) => Math.round(principal))).toEqual([84_448_000]);
  });

  test('comes back from the next year on, and only once', () => {
    const run = opened();
    const before = steelWidth(run);
    const restart = { type: 'RestartFurnaceGroup', furnaceGroupId: ohio } as const;
    run.kernel.send(restart);
    expect(furnaceGroupIn(run.world, ohio)).toMatchObject({ status: 'operating', mothballedIn: null, idleYears: 0 });
    expect(steelWidth(run)).toBe(before);
    // Statistics leave the arc furnaces of its country at their technical maximum, 0.9; a start-up takes three years.
    const group = furnaceGroupIn(run.world, ohio);
    const width = (at: number): number => availableTonnes(run.given, group, at);
    expect([2026, 2027, 2028, 2029].map(width)).toEqual([180_000, 360_000, 540_000, 720_000]);
    expect(refused(run, restart)).toBe('domain.not-mothballed');
  });
});
