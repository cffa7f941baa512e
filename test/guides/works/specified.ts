import { year } from '../../../src/kernel/index.js';
import { specification } from '../../../src/testing/index.js';
import { assembleWorks } from './works.js';

/** Examples of the works in 2030; the state that they compare is the year in which each stopped furnace is back. */
export const works = specification(() => {
  const { config, works: furnaces } = assembleWorks();
  const state = (): Record<string, number> =>
    Object.fromEntries([...furnaces].flatMap(([id, { backIn }]) => (backIn === null ? [] : [[id, backIn]])));
  return { config, state };
}, year(2030));
