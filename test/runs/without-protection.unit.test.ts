import { expect, test } from 'vitest';
import { runOf, shippedInputs, tinyInputs, type Inputs } from './run-of.js';

const logOf = async (inputs: Inputs): Promise<string> => {
  const { kernel } = await runOf(inputs);
  return [...kernel.log.read()].map((record) => JSON.stringify(record)).join('\n');
};

const WORLDS: readonly (readonly [string, (...set: readonly string[]) => Inputs])[] = [
  ['the tiny world', (...set) => tinyInputs('years.end=2040', ...set)],
  [
    'five countries of the shipped data, two of them one common market',
    (...set) => shippedInputs('net-zero', 'countries=[DEU,FRA,IND,JPN,USA]', 'years.end=2031', ...set),
  ],
];

/** φ of model §4 in its four parts: freight, habit, tariff and border adjustment. */
const UNPROTECTED = [
  'allocation.freight=0',
  'allocation.homePreference=0',
  'policies.tariffs={}',
  'policies.borderAdjustment.enabled=false',
];

test.each(WORLDS)(
  'home markets without protection are merit order, to the byte of a whole run: %s',
  async (_, world) => {
    const merit = await logOf(world('allocation.rule=merit-order'));
    expect(await logOf(world('allocation.rule=home-markets', ...UNPROTECTED))).toBe(merit);
    // With any of the four parts left the rules differ.
    expect(await logOf(world('allocation.rule=home-markets', ...UNPROTECTED.slice(1)))).not.toBe(merit);
  },
);
