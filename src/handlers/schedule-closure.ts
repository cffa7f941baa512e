import { ensure } from '../domain/errors.js';
import { isFree, isOperating } from '../domain/furnace-group.js';
import { furnaceGroupStream } from '../domain/streams.js';
import { furnaceGroupIn } from '../domain/world.js';
import { about } from './about.js';
import type { Handler } from './types.js';

/** @throws DomainError `not-operating`, `switch-pending`, `year-over` */
export const scheduleClosure: Handler<'ScheduleClosure'> = ({ furnaceGroupId, lastYear }, context) => {
  const { world } = context.deps;
  const group = furnaceGroupIn(world, furnaceGroupId);
  ensure(isOperating(group), 'not-operating', { furnaceGroupId, status: group.status });
  ensure(isFree(group), 'switch-pending', { furnaceGroupId });
  ensure(lastYear > world.year, 'year-over', { furnaceGroupId, lastYear, year: world.year });
  context.raise(furnaceGroupStream(group.id), {
    type: 'furnace-group.closure-scheduled',
    ...about(group),
    technology: group.technology,
    lastYear,
  });
};
