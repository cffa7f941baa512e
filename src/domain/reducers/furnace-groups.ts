import type { Reducer, Undo } from '../../kernel/index.js';
import type { EventCatalogue } from '../events.js';
import { IDLE_LOAD, isOperating, type FurnaceGroup } from '../furnace-group.js';
import { furnaceGroupIn, plantIn, type World } from '../world.js';

/** Sets fields of a group; the inverse puts back what was there. */
const change = (group: FurnaceGroup, undo: Undo, fields: Partial<FurnaceGroup>): undefined => {
  const before: Partial<FurnaceGroup> = {};
  for (const key of Object.keys(fields) as (keyof FurnaceGroup)[]) Object.assign(before, { [key]: group[key] });
  undo(() => {
    Object.assign(group, before);
  });
  Object.assign(group, fields);
};

/** Debts, balance and production of a group fall to its parts by their capacity; all else is the same for both. */
const divided = (
  group: FurnaceGroup,
  partId: FurnaceGroup['id'],
  capacity: number,
): readonly [part: FurnaceGroup, rest: Partial<FurnaceGroup>] => {
  const share = capacity / group.capacity;
  const shared = (of: number) => ({
    tranches: group.tranches.map((tranche) => ({ ...tranche, principal: of * tranche.principal })),
    historicBalance: of * group.historicBalance,
    production: of * group.production,
  });
  return [
    { ...group, ...shared(share), id: partId, capacity },
    { ...shared(1 - share), capacity: group.capacity - capacity },
  ];
};

/** Puts a new group into the world and at its plant. An announced group of the data stands there already: it keeps its place. */
const add = (world: World, group: FurnaceGroup, undo: Undo): undefined => {
  const plant = plantIn(world, group.plantId);
  const before = plant.furnaceGroups;
  const announced = world.furnaceGroups.get(group.id);
  undo(() => {
    if (announced === undefined) world.furnaceGroups.delete(group.id);
    else world.furnaceGroups.set(announced.id, announced);
    plant.furnaceGroups = before;
  });
  world.furnaceGroups.set(group.id, group);
  plant.furnaceGroups =
    announced === undefined ? [...before, group] : before.map((each) => (each === announced ? group : each));
};

/** How furnace groups change: the one place where their fields are written. */
export const furnaceGroupReducer = (world: World): Reducer<EventCatalogue> => ({
  name: 'furnace-groups',
  when: {
    'furnace-group.closed': (event, undo) => {
      const fields = {
        status: 'closed',
        pendingSwitch: null,
        closesAfter: null,
        utilisation: 0,
        production: 0,
        mothballedIn: null,
      } as const;
      change(furnaceGroupIn(world, event.furnaceGroupId), undo, fields);
    },
    'furnace-group.mothballed': (event, undo) => {
      const fields = { status: 'mothballed', mothballedIn: event.year, utilisation: 0, production: 0 } as const;
      change(furnaceGroupIn(world, event.furnaceGroupId), undo, fields);
    },
    'furnace-group.restarted': (event, undo) => {
      const fields = { status: 'operating', mothballedIn: null, idleYears: 0, startsUp: event.year + 1 } as const;
      change(furnaceGroupIn(world, event.furnaceGroupId), undo, fields);
    },
    'furnace-group.renovated': (event, undo) => {
      const group = furnaceGroupIn(world, event.furnaceGroupId);
      change(group, undo, {
        campaignEnd: event.campaignEnd,
        graceYears: 0,
        tranches: [...group.tranches, event.tranche],
      });
    },
    'furnace-group.campaign-extended': (event, undo) => {
      const group = furnaceGroupIn(world, event.furnaceGroupId);
      change(group, undo, { campaignEnd: event.campaignEnd, graceYears: group.graceYears + 1 });
    },
    'furnace-group.tech-change-scheduled': (event, undo) => {
      const pendingSwitch = { technology: event.to, due: event.due, tranche: event.tranche };
      change(furnaceGroupIn(world, event.furnaceGroupId), undo, { pendingSwitch });
    },
    'furnace-group.tech-changed': (event, undo) => {
      const group = furnaceGroupIn(world, event.furnaceGroupId);
      const pending = group.pendingSwitch;
      change(group, undo, {
        technology: event.to,
        pendingSwitch: null,
        campaignEnd: event.campaignEnd,
        baseAvailability: event.availability,
        startsUp: null,
        graceYears: 0,
        // The old furnace's schedule stays a tranche beside the new one, once.
        tranches: pending === null ? group.tranches : [...group.tranches, pending.tranche],
      });
    },
    'furnace-group.closure-scheduled': (event, undo) => {
      change(furnaceGroupIn(world, event.furnaceGroupId), undo, { closesAfter: event.lastYear });
    },
    'furnace-group.split': (event, undo) => {
      const group = furnaceGroupIn(world, event.furnaceGroupId);
      const [part, rest] = divided(group, event.partId, event.partCapacity);
      change(group, undo, rest);
      add(world, part, undo);
    },
    'furnace-group.added': (event, undo) => {
      const group: FurnaceGroup = {
        id: event.furnaceGroupId,
        plantId: event.plantId,
        plantGroupId: event.plantGroupId,
        country: event.country,
        product: event.product,
        capacity: event.capacity,
        technology: event.technology,
        status: 'construction',
        commissionedYear: event.due,
        campaignEnd: event.campaignEnd,
        baseAvailability: event.availability,
        startsUp: event.due,
        tranches: [event.tranche],
        pendingSwitch: null,
        closesAfter: null,
        historicBalance: 0,
        utilisation: 0,
        production: 0,
        idleYears: 0,
        mothballedIn: null,
        graceYears: 0,
      };
      add(world, group, undo);
    },
    'project.dropped': (event, undo) => {
      for (const { furnaceGroupId } of event.units) {
        if (furnaceGroupId !== null) change(furnaceGroupIn(world, furnaceGroupId), undo, { status: 'closed' });
      }
    },
    'furnace-group.commissioned': (event, undo) => {
      change(furnaceGroupIn(world, event.furnaceGroupId), undo, {
        status: 'operating',
        campaignEnd: event.campaignEnd,
      });
    },
    'accounts.settled': (event, undo) => {
      const { furnaceGroupId: ids, production, profit } = event.columns;
      const groups = ids.map((id) => furnaceGroupIn(world, id));
      const before = groups.map(({ production: made, utilisation, historicBalance, idleYears }) => ({
        production: made,
        utilisation,
        idleYears,
        historicBalance,
      }));
      undo(() => {
        groups.forEach((group, i) => Object.assign(group, before[i]));
      });
      groups.forEach((group, i) => {
        group.production = production[i] ?? 0;
        group.utilisation = group.capacity > 0 ? group.production / group.capacity : 0;
        group.idleYears = isOperating(group) && group.utilisation < IDLE_LOAD ? group.idleYears + 1 : 0;
        group.historicBalance += profit[i] ?? 0;
      });
    },
  },
});
