import { isBanned } from '../domain/assumptions/bans.js';
import { raisedFor, renovation } from '../domain/economics/investment.js';
import { ensure } from '../domain/errors.js';
import { isOperating, yearsLeft } from '../domain/furnace-group.js';
import { furnaceGroupStream } from '../domain/streams.js';
import { furnaceGroupIn, plantGroupIn } from '../domain/world.js';
import { about } from './about.js';
import { ensureAffordable } from './affordable.js';
import type { Handler } from './types.js';

/**
 * The new campaign starts in the next year. Shareholders put in what the treasury lacks once the grace years are over.
 * @throws DomainError `not-operating`, `campaign-runs`, `banned`, `equity-short`
 */
export const renovateFurnaceGroup: Handler<'RenovateFurnaceGroup'> = ({ furnaceGroupId }, context) => {
  const { deps } = context;
  const { given, book, world } = deps;
  const group = furnaceGroupIn(world, furnaceGroupId);
  ensure(isOperating(group), 'not-operating', { furnaceGroupId, status: group.status });
  ensure(yearsLeft(group, world.year) <= 0, 'campaign-runs', { furnaceGroupId, campaignEnd: group.campaignEnd });
  const { bans } = given.scenario.policies;
  ensure(!isBanned(bans, 'renovation', group.technology, given.country(group.country), world.year), 'banned', {
    furnaceGroupId,
  });
  const financing = renovation(given, book, group, world.year + 1);
  const waited = group.graceYears >= given.scenario.agents.graceYears;
  const raised = waited ? raisedFor(financing.equity, plantGroupIn(world, group.plantGroupId).treasury) : 0;
  if (!waited) ensureAffordable(world, group.plantGroupId, financing.equity);
  context.raise(furnaceGroupStream(group.id), {
    type: 'furnace-group.renovated',
    ...about(group),
    ...financing,
    raised,
    technology: group.technology,
    campaignEnd: world.year + given.technology(group.technology).lifetime,
  });
};
