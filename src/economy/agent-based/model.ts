import { decisionColumns } from '../../domain/decisions.js';
import type { EconomicModel, ModelInputs, Send } from '../model.js';
import { decideExpansions } from './decide-expansions.js';
import { decideFurnaceGroups, type DecisionLog, type DecisionStep } from './decide-furnace-groups.js';
import { decideMothballing } from './decide-mothballing.js';
import { decideProjects } from './decide-projects.js';
import type { DeliberationListener } from './deliberation.js';
import type { DecisionContext } from './furnace-group-decision.js';
import { OperatingCosts, YearsAhead } from './margins.js';
import { OpenWays } from './open-ways.js';

/** Reads prices anew for every decision, or, in a frozen market, once at the start of the step. */
const priceReader = ({ given, curve }: ModelInputs): (() => DecisionContext['prices']) => {
  if (given.scenario.agents.market === 'live') return () => curve.prices();
  const frozen = curve.prices();
  // Local prices are read when they are first asked for: here before anybody moves the curve.
  for (const { country } of given.countries) frozen.steelIn(country);
  return () => frozen;
};

/** Plants and owners decide one after the other, each on the curve that the one before has left. `listener` is told how each came to it. */
export const agentBased = (inputs: ModelInputs, listener?: DeliberationListener): EconomicModel => {
  const { given, book, world, curve, commitments, draws } = inputs;
  const costs = new OperatingCosts();
  return {
    name: 'agent-based',
    decide: (send: Send) => {
      const log: DecisionLog = { decisions: [], gates: [] };
      const prices = priceReader(inputs);
      const [ahead, ways] = [new YearsAhead(costs), new OpenWays()];
      const context = (): DecisionContext => ({
        given,
        book,
        world,
        commitments,
        draws,
        ahead,
        ways,
        prices: prices(),
      });
      const step: DecisionStep = { send, curve, context, log, listener };
      decideMothballing(step);
      decideFurnaceGroups(step);
      decideExpansions(step);
      decideProjects(step);
      send({ type: 'RecordDecisions', columns: decisionColumns(log.decisions), gates: log.gates });
    },
  };
};
