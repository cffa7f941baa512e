import { ensure } from '../domain/errors.js';
import { isFree, isOperating } from '../domain/furnace-group.js';
import { furnaceGroupId as groupId, type FurnaceGroupId } from '../domain/names.js';
import { furnaceGroupStream } from '../domain/streams.js';
import { furnaceGroupIn, type World } from '../domain/world.js';
import { about } from './about.js';
import type { Handler } from './types.js';

/** Parts are named after the group that they were of, and numbered. */
const partOf = (world: World, whole: FurnaceGroupId): FurnaceGroupId => {
  let n = 1;
  while (world.furnaceGroups.has(groupId(`${whole}-part-${n}`))) n += 1;
  return groupId(`${whole}-part-${n}`);
};

/** @throws DomainError `not-operating`, `switch-pending`, `no-part` */
export const splitFurnaceGroup: Handler<'SplitFurnaceGroup'> = ({ furnaceGroupId, capacity }, context) => {
  const { world } = context.deps;
  const group = furnaceGroupIn(world, furnaceGroupId);
  ensure(isOperating(group), 'not-operating', { furnaceGroupId, status: group.status });
  ensure(isFree(group), 'switch-pending', { furnaceGroupId });
  ensure(capacity > 0 && capacity < group.capacity, 'no-part', { furnaceGroupId, capacity, of: group.capacity });
  const partId = partOf(world, furnaceGroupId);
  context.raise(furnaceGroupStream(group.id), {
    type: 'furnace-group.split',
    ...about(group),
    technology: group.technology,
    partId,
    partCapacity: capacity,
  });
  return { furnaceGroupId: partId };
};
