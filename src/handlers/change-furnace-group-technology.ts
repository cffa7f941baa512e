import { technologyChange, transitionShare } from '../domain/economics/investment.js';
import { firstYearOf } from '../domain/economics/technology.js';
import { ensure, found } from '../domain/errors.js';
import { isFree, isOperating } from '../domain/furnace-group.js';
import { furnaceGroupStream } from '../domain/streams.js';
import { furnaceGroupIn } from '../domain/world.js';
import { about } from './about.js';
import { ensureAffordable } from './affordable.js';
import { ensurePermitted } from './permitted.js';
import type { Handler } from './types.js';

/**
 * Pays for the new technology; it is due after its construction time, or later where the command says so.
 * @throws DomainError `not-operating`, `switch-pending`, `no-such-transition`, `due-too-early`, `equity-short` or a refusal of the limits
 */
export const changeFurnaceGroupTechnology: Handler<'ChangeFurnaceGroupTechnology'> = (command, context) => {
  const { deps } = context;
  const { given, book, world } = deps;
  const { furnaceGroupId, technology: to } = command;
  const group = furnaceGroupIn(world, furnaceGroupId);
  ensure(isOperating(group), 'not-operating', { furnaceGroupId, status: group.status });
  ensure(isFree(group), 'switch-pending', { furnaceGroupId });
  const transition = transitionShare(given, group.technology, to);
  const share = found(transition ?? undefined, 'no-such-transition', { furnaceGroupId, from: group.technology, to });
  const ready = firstYearOf(given.technology(to), world.year);
  const due = command.due ?? ready;
  ensure(due >= ready, 'due-too-early', { furnaceGroupId, to, due, ready });
  const { country, capacity } = group;
  ensurePermitted(deps, { technology: to, country, capacity, due, instead: 'change' });
  const financing = technologyChange(given, book, group, to, share, due);
  ensureAffordable(world, group.plantGroupId, financing.equity);
  context.raise(furnaceGroupStream(group.id), {
    type: 'furnace-group.tech-change-scheduled',
    ...about(group),
    ...financing,
    from: group.technology,
    to,
    due,
  });
  return { due };
};
