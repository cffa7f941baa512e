import { DECISION_STREAM } from '../domain/streams.js';
import type { Handler } from './types.js';

export const recordDecisions: Handler<'RecordDecisions'> = ({ columns, gates }, context) => {
  const { deps } = context;
  context.raise(DECISION_STREAM, { type: 'decisions.recorded', year: deps.world.year, columns, gates });
};
