import { createKernel, type Kernel, type KernelConfig } from '../../../src/kernel/index.js';
import { countryCode, furnaceGroupId, type CountryCode, type FurnaceGroupId } from '../../../src/domain/names.js';
import { COMMAND_NAMES, type WorksCommands } from './commands.js';
import { EVENT_NAMES, type WorksEvents } from './events.js';
import { furnaceReducer, type Furnace, type Works } from './furnaces.js';
import { handlers } from './handlers.js';
import { repairs } from './repairs.js';
import { StoppedCapacity } from './stopped-capacity.js';

export type WorksConfig = KernelConfig<WorksCommands, WorksEvents, Works>;

export const linz = furnaceGroupId('linz');
export const velsen = furnaceGroupId('velsen');
export const ijmuiden = furnaceGroupId('ijmuiden');

const furnace = (furnaceId: FurnaceGroupId, country: CountryCode, capacity: number): [FurnaceGroupId, Furnace] => [
  furnaceId,
  { furnaceId, country, capacity, backIn: null },
];

/** Three furnaces in two countries, all producing. */
export const threeFurnaces = (): Works =>
  new Map([
    furnace(linz, countryCode('AUT'), 2_000_000),
    furnace(ijmuiden, countryCode('NLD'), 3_000_000),
    furnace(velsen, countryCode('NLD'), 1_000_000),
  ]);

export interface Assembly {
  readonly works: Works;
  readonly stopped: StoppedCapacity;
  readonly config: WorksConfig;
}

// #region assemble
/** All parts of the works, to make a kernel of. */
export const assembleWorks = (): Assembly => {
  const works = threeFurnaces();
  const stopped = new StoppedCapacity();
  const running = [repairs()];
  const config: WorksConfig = {
    commands: COMMAND_NAMES,
    events: EVENT_NAMES,
    handlers,
    reducers: [furnaceReducer(works), ...running.map((process) => process.memory)],
    projections: [stopped],
    subscriptions: running.map((process) => process.subscription),
    deps: works,
  };
  return { works, stopped, config };
};
// #endregion

/** The works with its kernel, before its first year. Events are frozen, as in every test. */
export const openWorks = (): Assembly & { readonly kernel: Kernel<WorksCommands, WorksEvents> } => {
  const assembly = assembleWorks();
  return { ...assembly, kernel: createKernel({ ...assembly.config, freeze: true }) };
};
