import { describe, expectTypeOf, test } from 'vitest';
import type { CommandCatalogue } from '../../src/domain/commands.js';
import type { EventCatalogue } from '../../src/domain/events.js';
import {
  countryCode,
  furnaceGroupId,
  plantGroupId,
  plantId,
  technologyCode,
  type FurnaceGroupId,
  type PlantId,
} from '../../src/domain/names.js';
import { furnaceGroupStream, plantStream, YEAR_STREAM } from '../../src/domain/streams.js';
import { furnaceGroupIn, type World } from '../../src/domain/world.js';
import type { Dependencies, Handlers } from '../../src/handlers/types.js';
import type { Context, Event, Kernel } from '../../src/kernel/index.js';

declare const kernel: Kernel<CommandCatalogue, EventCatalogue>;
declare const context: Context<CommandCatalogue, EventCatalogue, Dependencies>;
declare const world: World;
declare const closed: Event<EventCatalogue, 'furnace-group.closed'>;

const plant = plantId('P1');
const group = furnaceGroupId('P1-BF');

describe('A plant id where a furnace-group id belongs does not compile', () => {
  test('in a command', () => {
    kernel.send({ type: 'CloseFurnaceGroup', furnaceGroupId: group, reason: 'campaign-expired' });
    // @ts-expect-error the id of a plant
    kernel.send({ type: 'CloseFurnaceGroup', furnaceGroupId: plant, reason: 'campaign-expired' });
    // @ts-expect-error a plain text
    kernel.send({ type: 'CloseFurnaceGroup', furnaceGroupId: 'P1-BF', reason: 'campaign-expired' });
  });

  test('in an event', () => {
    context.raise(furnaceGroupStream(group), { ...closed, furnaceGroupId: group });
    // @ts-expect-error the id of a plant
    context.raise(furnaceGroupStream(group), { ...closed, furnaceGroupId: plant });
    // @ts-expect-error and the other way round
    context.raise(furnaceGroupStream(group), { ...closed, plantId: group });
  });

  test('in the name of a stream', () => {
    // @ts-expect-error the id of a plant
    furnaceGroupStream(plant);
    // @ts-expect-error the id of a furnace group
    plantStream(group);
    // @ts-expect-error an id is no stream
    context.raise(group, closed);
  });

  test('where the world is read', () => {
    expectTypeOf(world.furnaceGroups.get(group)?.plantId).toEqualTypeOf<PlantId | undefined>();
    // @ts-expect-error the id of a plant
    furnaceGroupIn(world, plant);
    // @ts-expect-error the id of a plant
    world.furnaceGroups.get(plant);
  });

  test('nor the id of an owner, a country or a technology', () => {
    expectTypeOf(plantGroupId('x')).not.toExtend<FurnaceGroupId>();
    expectTypeOf(countryCode('DEU')).not.toExtend<FurnaceGroupId>();
    expectTypeOf(technologyCode('BF')).not.toExtend<FurnaceGroupId>();
    expectTypeOf(plant).not.toExtend<FurnaceGroupId>();
  });
});

describe('What steel says and hears', () => {
  test('does not compile when it is misspelt', () => {
    // @ts-expect-error the event is furnace-group.closed
    kernel.log.read({ type: 'furnace-group.close' });
    // @ts-expect-error the family is furnace-group
    kernel.log.read({ type: 'furnacegroup.*' });
    // @ts-expect-error the command is CloseFurnaceGroup
    kernel.send({ type: 'CloseFurnace', furnaceGroupId: group, reason: 'campaign-expired' });
    // @ts-expect-error no such reason
    kernel.send({ type: 'CloseFurnaceGroup', furnaceGroupId: group, reason: 'tired' });
    // @ts-expect-error a year is a number
    context.raise(YEAR_STREAM, { type: 'year.closed', year: '2030' });
  });

  test('is handled at once', () => {
    // @ts-expect-error a promise is not undefined
    const later: Handlers['CloseFurnaceGroup'] = async () => Promise.resolve(undefined);
    expectTypeOf(later).toBeFunction();
  });
});
