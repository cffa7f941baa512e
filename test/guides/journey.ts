import { year } from '../../src/kernel/index.js';
import type { Scenario } from '../../src/domain/scenario.js';
import { baseline, tinyWorld } from '../domain/given-worlds.js';
import { assembled, type Assembled, type Wrapping } from '../handlers/assembled.js';
import { simulated } from '../testing/simulated.js';

// #region scenario
/** A carbon price in every country, cheap capture, and owners who have money and choose the best. */
export const cheapCapture = (): Scenario =>
  baseline(
    'policies.carbonPrice.flat=120', //                 USD/tCO2
    'technologies.BF-CCS.capex.multiplier=0.5',
    'technologies.EAF.capex.multiplier=20', //          nobody replaces a steel shop
    'constraints.diffusion.seed=1000000000', //         t/yr: capture may grow at once
    'markets.demand.multiplier=0.8',
    'agents.openingTreasury.multiplier=8',
    'agents.choice=deterministic',
    'agents.mothballing.afterIdleYears=100', //        what stands idle stays on the market
  );
// #endregion

/** The tiny world in 2028, when its market has cleared and before its plants decide. */
export const beforeTheDecision = async (wrapping: Wrapping = {}): Promise<Assembled> => {
  const run = await simulated(assembled(wrapping, tinyWorld(), cheapCapture()), 2027);
  const { kernel } = run;
  kernel.beginYear(year(2028));
  kernel.send({ type: 'StartYear', year: 2028 });
  kernel.send({ type: 'OpenMarket' });
  kernel.send({ type: 'AllocateProduction' });
  return run;
};
