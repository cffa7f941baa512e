import { isFree } from '../domain/furnace-group.js';
import { ensure } from '../domain/errors.js';
import { leastYears } from '../domain/patience.js';
import { furnaceGroupStream } from '../domain/streams.js';
import { furnaceGroupIn } from '../domain/world.js';
import { about } from './about.js';
import type { Handler } from './types.js';

/** @throws DomainError `not-operating`, `switch-pending`, `not-idle-for-long` */
export const mothballFurnaceGroup: Handler<'MothballFurnaceGroup'> = ({ furnaceGroupId }, context) => {
  const { given, world } = context.deps;
  const group = furnaceGroupIn(world, furnaceGroupId);
  const { id, status, idleYears } = group;
  ensure(status === 'operating', 'not-operating', { furnaceGroupId, status });
  ensure(isFree(group), 'switch-pending', { furnaceGroupId });
  const least = leastYears(given.scenario.agents.mothballing.afterIdleYears);
  ensure(idleYears >= least, 'not-idle-for-long', { furnaceGroupId, idleYears, least });
  context.raise(furnaceGroupStream(id), {
    type: 'furnace-group.mothballed',
    ...about(group),
    technology: group.technology,
    year: world.year,
  });
};
