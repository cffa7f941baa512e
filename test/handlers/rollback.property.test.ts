import { describe, expect, test } from 'vitest';
import type { CommandCatalogue } from '../../src/domain/commands.js';
import { decisionColumns } from '../../src/domain/decisions.js';
import {
  countryCode,
  furnaceGroupId,
  plantGroupId,
  plantId,
  projectId,
  technologyCode,
} from '../../src/domain/names.js';
import { furnaceGroupIn, projectIn, type World } from '../../src/domain/world.js';
import { year, type Command } from '../../src/kernel/index.js';
import { assembled, type Assembled, type Wrapping } from './assembled.js';
import { FailurePoint, failingAt, type Strike } from './failing.js';
import { snapshot } from './snapshot.js';

type AnyCommand = Command<CommandCatalogue>;

/** A command that succeeds, and what has to come before it. */
interface Case {
  readonly command: AnyCommand;
  readonly prepare: (run: Assembled) => undefined;
  /** What the founded world has to be like. */
  readonly world?: (world: World) => undefined;
}

const begin = ({ kernel }: Assembled): undefined => {
  kernel.beginYear(year(2025));
};
const start = (run: Assembled): undefined => {
  begin(run);
  run.kernel.send({ type: 'StartYear', year: 2025 });
};
const open = (run: Assembled): undefined => {
  start(run);
  run.kernel.send({ type: 'OpenMarket' });
};
const settle = (run: Assembled): undefined => {
  open(run);
  run.kernel.send({ type: 'AllocateProduction' });
};
const rich = ({ world }: Assembled): undefined => {
  for (const owner of world.plantGroups.values()) owner.treasury = 1e12;
};
const bf = furnaceGroupId('deccan-bf-1997');
const bof = furnaceGroupId('deccan-bof-1997');
const otherBof = furnaceGroupId('great-lakes-bof-1974');
const expired = (run: Assembled): undefined => {
  settle(run);
  rich(run);
  furnaceGroupIn(run.world, bf).campaignEnd = 2025;
};
const dri = technologyCode('DRI-gas');
const eaf = technologyCode('EAF');
const kutch = plantId('kutch');

const project = projectId('new-IND-2025-1');
/** Hydrogen-based iron that the data announce at Rheinhafen for 2030. */
const announced = projectId('rheinhafen-cold-2030');
const newSite = [
  { technology: dri, capacity: 1_130_000 },
  { technology: eaf, capacity: 1e6 },
];
const considered = (run: Assembled): undefined => {
  settle(run);
  rich(run);
  const [plant, owner, country] = [plantId('new-IND-2025-1'), plantGroupId('kutch-iron'), countryCode('IND')];
  run.kernel.send({ type: 'ConsiderProject', plantId: plant, plantGroupId: owner, country, units: newSite });
};

/** A building site and a change of technology that fall due in 2025. */
const dueInFirstYear = (world: World): undefined => {
  furnaceGroupIn(world, furnaceGroupId('elbe-eaf-2027')).commissionedYear = 2025;
  const tranche = { principal: 1e9, term: 20, rate: 0.075, firstYear: 2025 };
  furnaceGroupIn(world, bf).pendingSwitch = { technology: dri, due: 2025, tranche };
};

/** The market opens on them, but nobody has carried them out. */
const openWithDues = (run: Assembled): undefined => {
  start(run);
  dueInFirstYear(run.world);
  run.kernel.send({ type: 'OpenMarket' });
};

const CASES: { readonly [K in keyof CommandCatalogue]: Case & { readonly command: { readonly type: K } } } = {
  StartYear: {
    command: { type: 'StartYear', year: 2025 },
    prepare: begin,
    world: dueInFirstYear,
  },
  OpenMarket: { command: { type: 'OpenMarket' }, prepare: start },
  AllocateProduction: { command: { type: 'AllocateProduction' }, prepare: open },
  CloseFurnaceGroup: {
    command: { type: 'CloseFurnaceGroup', furnaceGroupId: bf, reason: 'campaign-expired' },
    prepare: settle,
  },
  RenovateFurnaceGroup: { command: { type: 'RenovateFurnaceGroup', furnaceGroupId: bf }, prepare: expired },
  ExtendCampaign: { command: { type: 'ExtendCampaign', furnaceGroupId: bf }, prepare: expired },
  ChangeFurnaceGroupTechnology: {
    command: { type: 'ChangeFurnaceGroupTechnology', furnaceGroupId: bf, technology: dri },
    prepare: expired,
  },
  ChangeChainTechnology: {
    command: {
      type: 'ChangeChainTechnology',
      sides: [
        { furnaceGroupId: bf, capacity: 3e6, technology: dri },
        { furnaceGroupId: bof, capacity: 3e6, technology: eaf },
        { furnaceGroupId: otherBof, capacity: 3e6, technology: null },
      ],
    },
    prepare: expired,
  },
  SplitFurnaceGroup: {
    command: { type: 'SplitFurnaceGroup', furnaceGroupId: bof, capacity: 3e6 },
    prepare: settle,
  },
  ScheduleClosure: {
    command: { type: 'ScheduleClosure', furnaceGroupId: bof, lastYear: 2028 },
    prepare: settle,
  },
  CompleteTechnologyChange: {
    command: { type: 'CompleteTechnologyChange', furnaceGroupId: bf },
    prepare: openWithDues,
  },
  AddFurnaceGroup: {
    command: { type: 'AddFurnaceGroup', plantId: kutch, technology: dri, capacity: 1e6 },
    prepare: expired,
  },
  ExpandPlant: {
    command: {
      type: 'ExpandPlant',
      plantId: kutch,
      units: [
        { technology: dri, capacity: 1_130_000 },
        { technology: eaf, capacity: 1e6 },
      ],
    },
    prepare: expired,
  },
  MothballFurnaceGroup: {
    command: { type: 'MothballFurnaceGroup', furnaceGroupId: bf },
    prepare: (run) => {
      settle(run);
      furnaceGroupIn(run.world, bf).idleYears = 2;
    },
  },
  RestartFurnaceGroup: {
    command: { type: 'RestartFurnaceGroup', furnaceGroupId: furnaceGroupId('ohio-eaf-1979') },
    prepare: settle,
  },
  ConsiderProject: {
    command: {
      type: 'ConsiderProject',
      plantId: plantId('new-IND-2025-1'),
      plantGroupId: plantGroupId('kutch-iron'),
      country: countryCode('IND'),
      units: newSite,
    },
    prepare: settle,
  },
  AnnounceProject: { command: { type: 'AnnounceProject', projectId: project }, prepare: considered },
  StartConstruction: {
    command: { type: 'StartConstruction', projectId: project },
    prepare: (run) => {
      considered(run);
      run.kernel.send({ type: 'AnnounceProject', projectId: project });
    },
  },
  DropProject: {
    command: { type: 'DropProject', projectId: announced, reason: 'no-positive-value' },
    prepare: settle,
    world: (world) => {
      projectIn(world, announced).losingYears = 3;
    },
  },
  ReviewProjects: { command: { type: 'ReviewProjects', projectId: [announced], npv: [-1] }, prepare: settle },
  CommissionFurnaceGroup: {
    command: { type: 'CommissionFurnaceGroup', furnaceGroupId: furnaceGroupId('elbe-eaf-2027') },
    prepare: openWithDues,
  },
  RecordDecisions: {
    command: { type: 'RecordDecisions', columns: decisionColumns([]), gates: ['a=switch-pending'] },
    prepare: settle,
    // A closure is due at the end of the year.
    world: (world) => {
      furnaceGroupIn(world, bof).closesAfter = 2025;
    },
  },
  CloseYear: {
    command: { type: 'CloseYear' },
    prepare: (run) => {
      rich(run); // so that dividends are paid
      settle(run);
    },
  },
};

const send = (run: Assembled, command: AnyCommand): undefined => {
  (run.kernel.send as (command: AnyCommand) => unknown)(command);
};

const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${messageOf(error.cause)}` : '';

/** Fails at the k-th point for k = 1, 2, … until the command has no further one. Returns how many there were. */
const failEverywhere = (run: Assembled, point: FailurePoint, strike: Strike, command: AnyCommand): number => {
  const before = snapshot(run);
  for (let k = 1; ; k += 1) {
    point.arm(strike, k);
    try {
      send(run, command);
    } catch (error) {
      point.disarm();
      expect(messageOf(error)).toContain(`planted at ${strike} ${k}`);
      expect(snapshot(run), `${command.type} that failed ${strike} ${k}`).toEqual(before);
      continue;
    }
    point.disarm();
    return k - 1;
  }
};

/** Years in which what is due is commissioned, changed and closed: what the processes remember comes to light. */
const laterYears = async ({ kernel }: Assembled): Promise<undefined> => {
  for (let now = 2026; now <= 2031; now += 1) {
    await kernel.endYear();
    kernel.beginYear(year(now));
    kernel.send({ type: 'StartYear', year: now });
    kernel.send({ type: 'RecordDecisions', columns: decisionColumns([]), gates: [] });
  }
};

describe.each(Object.values(CASES).map((each: Case) => ({ name: each.command.type, ...each })))(
  '$name',
  ({ command, prepare, world }) => {
    test.each<Strike>(['before-change', 'after-change', 'after-handler'])(
      'that fails at any point (%s) leaves state, log, read models and curves as they were',
      (strike) => {
        const point = new FailurePoint();
        const run = assembled({ ...failingAt(point), ...(world && { prepare: world }) });
        prepare(run);
        const events = run.kernel.log.head;
        const points = failEverywhere(run, point, strike, command);
        expect(run.kernel.log.head).toBeGreaterThan(events);
        if (strike === 'after-handler') expect(points).toBeGreaterThan(0);
      },
    );

    test('leaves the same years ahead whether or not it failed at every point before it went through', async () => {
      const point = new FailurePoint();
      const begun = (wrapping: Wrapping): Assembled => {
        const run = assembled({ ...wrapping, ...(world && { prepare: world }) });
        prepare(run);
        return run;
      };
      const [failed, smooth] = [begun(failingAt(point)), begun({})];
      failEverywhere(failed, point, 'after-change', command);
      send(smooth, command);
      for (const run of [failed, smooth]) await laterYears(run);
      expect(snapshot(failed)).toEqual(snapshot(smooth));
    });
  },
);

test('the failures strike in every reducer and read model that a command changes', () => {
  const point = new FailurePoint();
  const run = assembled(failingAt(point));
  CASES.ExpandPlant.prepare(run);
  // Two groups are added; for each the fleet, the treasuries, the building sites, the curve, the commitments and both watches change.
  expect(failEverywhere(run, point, 'after-change', CASES.ExpandPlant.command)).toBe(14);
});
