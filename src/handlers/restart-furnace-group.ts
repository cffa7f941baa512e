import { ensure } from '../domain/errors.js';
import { furnaceGroupStream } from '../domain/streams.js';
import { furnaceGroupIn } from '../domain/world.js';
import { about } from './about.js';
import type { Handler } from './types.js';

/** @throws DomainError `not-mothballed` */
export const restartFurnaceGroup: Handler<'RestartFurnaceGroup'> = ({ furnaceGroupId }, context) => {
  const { world } = context.deps;
  const group = furnaceGroupIn(world, furnaceGroupId);
  ensure(group.status === 'mothballed', 'not-mothballed', { furnaceGroupId, status: group.status });
  context.raise(furnaceGroupStream(group.id), {
    type: 'furnace-group.restarted',
    ...about(group),
    technology: group.technology,
    year: world.year,
  });
};
