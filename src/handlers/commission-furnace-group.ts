import { ensure } from '../domain/errors.js';
import { furnaceGroupStream } from '../domain/streams.js';
import { furnaceGroupIn } from '../domain/world.js';
import { about } from './about.js';
import type { Handler } from './types.js';

/** @throws DomainError `not-under-construction`, `not-due` */
export const commissionFurnaceGroup: Handler<'CommissionFurnaceGroup'> = ({ furnaceGroupId }, context) => {
  const { deps } = context;
  const { given, world } = deps;
  const group = furnaceGroupIn(world, furnaceGroupId);
  ensure(group.status === 'construction', 'not-under-construction', { furnaceGroupId, status: group.status });
  ensure(group.commissionedYear <= world.year, 'not-due', { furnaceGroupId, due: group.commissionedYear });
  context.raise(furnaceGroupStream(group.id), {
    type: 'furnace-group.commissioned',
    ...about(group),
    technology: group.technology,
    campaignEnd: world.year + given.technology(group.technology).lifetime - 1,
  });
};
