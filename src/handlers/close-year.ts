import type { PlantGroupId } from '../domain/names.js';
import { YEAR_STREAM } from '../domain/streams.js';
import type { Handler } from './types.js';

/** Cash beyond this multiple of the opening treasury is idle; this share of it is paid out each year (model §6). */
const IDLE_BEYOND = 3;
const PAID_OUT = 0.5;

export const closeYear: Handler<'CloseYear'> = (_command, context) => {
  const { deps } = context;
  const plantGroupId: PlantGroupId[] = [];
  const amount: number[] = [];
  for (const owner of deps.world.plantGroups.values()) {
    const idle = owner.treasury - IDLE_BEYOND * owner.openingTreasury;
    if (idle <= 0) continue;
    plantGroupId.push(owner.id);
    amount.push(PAID_OUT * idle);
  }
  context.raise(YEAR_STREAM, { type: 'dividends.paid', year: deps.world.year, plantGroupId, amount });
  context.raise(YEAR_STREAM, { type: 'year.closed', year: deps.world.year });
};
