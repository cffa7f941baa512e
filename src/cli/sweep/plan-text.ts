import type { planSweep } from '../../bootstrap.js';
import { decimal } from '../numbers.js';
import { duration } from './duration.js';

type SweepPlan = Awaited<ReturnType<typeof planSweep>>;

const SECONDS = 60;
const PER_KILO = 1e3;
const PER_MEGA = 1e6;

const diskOf = (bytes: number): string =>
  bytes < PER_MEGA ? `${decimal(bytes / PER_KILO, 0)} kB` : `${decimal(bytes / PER_MEGA, 1)} MB`;

const basisOf = ({ basis, secondsPerRun }: SweepPlan): string =>
  secondsPerRun === null ? '' : `, from ${basis} at ${decimal(secondsPerRun, 2)} s`;

const timeOf = (plan: SweepPlan, jobs: number): string => {
  if (plan.minutes === null) return `unknown: ${plan.trialFailed ?? 'no run is known'}`;
  const on = jobs > 1 ? `on ${jobs} threads` : 'on one thread';
  return `${duration(plan.minutes * SECONDS)} ${on}${basisOf(plan)}`;
};

/** What a sweep would take, in words. */
export const planText = (plan: SweepPlan, jobs: number): string => {
  const { sweep, factors, design, points, replicates, runs, known, repeated, toExecute, bytes, folder } = plan;
  const parameters = factors.reduce((sum, factor) => sum + factor.parameters.length, 0);
  const times = replicates === 1 ? '' : ` × ${replicates} replicates`;
  return [
    `${sweep}: ${design} over ${parameters} parameters in ${factors.length} dimensions`,
    `runs        ${decimal(runs, 0)} (${decimal(points, 0)} points${times})`,
    ...(repeated > 0
      ? [`repeated    ${decimal(repeated, 0)} have the same inputs as another and are executed once`]
      : []),
    `known       ${decimal(known, 0)}`,
    `to execute  ${decimal(toExecute, 0)}`,
    `time        ${timeOf(plan, jobs)}`,
    `disk        ${bytes === null ? 'unknown' : diskOf(bytes)} for the store`,
    `folder      ${folder}`,
  ].join('\n');
};
