import { ensure } from '../domain/errors.js';
import { yearsLeft } from '../domain/furnace-group.js';
import { furnaceGroupStream } from '../domain/streams.js';
import { furnaceGroupIn } from '../domain/world.js';
import { about } from './about.js';
import type { Handler } from './types.js';

/** @throws DomainError `campaign-runs`, `no-grace-left` */
export const extendCampaign: Handler<'ExtendCampaign'> = ({ furnaceGroupId }, context) => {
  const { deps } = context;
  const group = furnaceGroupIn(deps.world, furnaceGroupId);
  ensure(yearsLeft(group, deps.world.year) <= 0, 'campaign-runs', { furnaceGroupId, campaignEnd: group.campaignEnd });
  const { graceYears } = deps.given.scenario.agents;
  ensure(group.graceYears < graceYears, 'no-grace-left', { furnaceGroupId, graceYears });
  context.raise(furnaceGroupStream(group.id), {
    type: 'furnace-group.campaign-extended',
    ...about(group),
    campaignEnd: deps.world.year + 1,
  });
};
