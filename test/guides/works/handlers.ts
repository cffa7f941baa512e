import { streamId, type CommandHandlers, type StreamId } from '../../../src/kernel/index.js';
import { ensure } from '../../../src/domain/errors.js';
import type { FurnaceGroupId } from '../../../src/domain/names.js';
import type { WorksCommands } from './commands.js';
import type { AboutFurnace, WorksEvents } from './events.js';
import { furnaceIn, type Works } from './furnaces.js';

export type Handlers = CommandHandlers<WorksCommands, WorksEvents, Works>;

const furnaceStream = (id: FurnaceGroupId): StreamId => streamId(`furnace/${id}`);

const about = ({ furnaceId, country, capacity }: AboutFurnace): AboutFurnace => ({ furnaceId, country, capacity });

const startYear: Handlers['StartYear'] = ({ year }, { raise }) => {
  raise(streamId('works/year'), { type: 'year.started', year });
};

// #region stop-furnace
/** @throws DomainError `unknown-furnace`, `no-repair-time`, `already-stopped` */
const stopFurnace: Handlers['StopFurnace'] = ({ furnaceId, years }, { deps: works, year, raise }) => {
  ensure(Number.isInteger(years) && years > 0, 'no-repair-time', { years });
  const furnace = furnaceIn(works, furnaceId);
  ensure(furnace.backIn === null, 'already-stopped', { furnaceId, backIn: furnace.backIn });
  const due = year + years;
  raise(furnaceStream(furnaceId), { type: 'furnace.stopped', ...about(furnace), due });
  return { due };
};
// #endregion

// #region restart-furnace
/** @throws DomainError `unknown-furnace`, `not-due` */
const restartFurnace: Handlers['RestartFurnace'] = ({ furnaceId }, { deps: works, year, raise }) => {
  const furnace = furnaceIn(works, furnaceId);
  ensure(furnace.backIn !== null && furnace.backIn <= year, 'not-due', { furnaceId, backIn: furnace.backIn });
  raise(furnaceStream(furnaceId), { type: 'furnace.restarted', ...about(furnace) });
};
// #endregion

// #region routing
/** Who handles what: exactly one handler for each command. */
export const handlers: Handlers = {
  StartYear: startYear,
  StopFurnace: stopFurnace,
  RestartFurnace: restartFurnace,
};
// #endregion
