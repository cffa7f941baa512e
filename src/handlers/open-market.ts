import { MARKET_STREAM } from '../domain/streams.js';
import type { Handler } from './types.js';

export const openMarket: Handler<'OpenMarket'> = (_command, context) => {
  const { deps } = context;
  context.raise(MARKET_STREAM, { type: 'market.opened', year: deps.world.year });
};
