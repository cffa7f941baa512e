import { decisionColumns } from '../../domain/decisions.js';
import type { EconomicModel, ModelInputs, Send } from '../model.js';
import { decideExpansions } from './decide-expansions.js';
import { decideFurnaceGroups, type DecisionLog, type DecisionStep } from './decide-furnace-groups.js';
import { decideMothballing } from './decide-mothballing.js';
import { decideProjects } from './decide-projects.js';
import type { DecisionContext } from './furnace-group-decision.js';

/** Reads prices anew for every decision, or, in a frozen market, once at the start of the step. */
const priceReader = ({ given, curve }: ModelInputs): (() => DecisionContext['prices']) => {
  if (given.scenario.agents.market === 'live') return () => curve.prices();
  const frozen = curve.prices();
  // Local prices are read when they are first asked for: here before anybody moves the curve.
  for (const { country } of given.countries) frozen.steelIn(country);
  return () => frozen;
};

/** Plants and owners decide one after the other, each on the curve that the one before has left. */
export const agentBased = (inputs: ModelInputs): EconomicModel => {
  const { given, book, world, curve, commitments, draws } = inputs;
  return {
    name: 'agent-based',
    decide: (send: Send) => {
      const log: DecisionLog = { decisions: [], gates: [] };
      const prices = priceReader(inputs);
      const costPaths: DecisionContext['costPaths'] = new Map();
      const context = (): DecisionContext => ({ given, book, world, commitments, draws, costPaths, prices: prices() });
      const step: DecisionStep = { send, curve, context, log };
      decideMothballing(step);
      decideFurnaceGroups(step);
      decideExpansions(step);
      decideProjects(step);
      send({ type: 'RecordDecisions', columns: decisionColumns(log.decisions), gates: log.gates });
    },
  };
};
