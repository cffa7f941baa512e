import { YEAR_STREAM } from '../domain/streams.js';
import { ensure } from '../domain/errors.js';
import type { Handler } from './types.js';

/** @throws DomainError `year-out-of-order` */
export const startYear: Handler<'StartYear'> = ({ year }, context) => {
  const { deps } = context;
  ensure(year === deps.world.year + 1, 'year-out-of-order', { year, last: deps.world.year });
  context.raise(YEAR_STREAM, { type: 'year.started', year });
};
