import { ensure } from '../domain/errors.js';
import { furnaceGroupStream } from '../domain/streams.js';
import { furnaceGroupIn } from '../domain/world.js';
import { about } from './about.js';
import type { Handler } from './types.js';

/** @throws DomainError `no-switch-due` */
export const completeTechnologyChange: Handler<'CompleteTechnologyChange'> = ({ furnaceGroupId }, context) => {
  const { deps } = context;
  const group = furnaceGroupIn(deps.world, furnaceGroupId);
  const pending = group.pendingSwitch;
  ensure(pending !== null && pending.due <= deps.world.year, 'no-switch-due', {
    furnaceGroupId,
    year: deps.world.year,
  });
  const technology = deps.given.technology(pending.technology);
  context.raise(furnaceGroupStream(group.id), {
    type: 'furnace-group.tech-changed',
    ...about(group),
    from: group.technology,
    to: pending.technology,
    campaignEnd: pending.due + technology.lifetime - 1,
    availability: technology.technicalAvailability,
  });
};
