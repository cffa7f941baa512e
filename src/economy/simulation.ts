import type { EconomicModel, Send } from './model.js';

/** One year of the world, in order (model §2). Construction and changes that are due follow from `StartYear`. */
export const simulateYear = (send: Send, model: EconomicModel, year: number): undefined => {
  send({ type: 'StartYear', year });
  send({ type: 'OpenMarket' });
  send({ type: 'AllocateProduction' });
  model.decide(send);
  send({ type: 'CloseYear' });
};
