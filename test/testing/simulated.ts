import { simulateYear } from '../../src/economy/simulation.js';
import { year as calendarYear } from '../../src/kernel/index.js';
import type { Assembled } from '../handlers/assembled.js';

/** Lives the years from the first up to and including the last; `closed` looks at the world at the end of each. */
export const simulated = async (
  run: Assembled,
  last: number,
  closed: (year: number) => undefined = () => undefined,
  first = run.given.scenario.years.start,
): Promise<Assembled> => {
  for (let year = first; year <= last; year += 1) {
    run.kernel.beginYear(calendarYear(year));
    simulateYear(run.kernel.send, run.model, year);
    await run.kernel.endYear();
    closed(year);
  }
  return run;
};
