import { ensure } from '../domain/errors.js';
import { furnaceGroupStream } from '../domain/streams.js';
import { furnaceGroupIn } from '../domain/world.js';
import { about } from './about.js';
import type { Handler } from './types.js';

/** @throws DomainError `already-closed` */
export const closeFurnaceGroup: Handler<'CloseFurnaceGroup'> = ({ furnaceGroupId, reason }, context) => {
  const { deps } = context;
  const group = furnaceGroupIn(deps.world, furnaceGroupId);
  ensure(group.status !== 'closed', 'already-closed', { furnaceGroupId });
  context.raise(furnaceGroupStream(group.id), {
    type: 'furnace-group.closed',
    ...about(group),
    technology: group.technology,
    reason,
  });
};
