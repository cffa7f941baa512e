import { expect, test } from 'vitest';
import { simulateYears } from '../../src/runs/simulate-years.js';
import { FORGETFUL, tinyAssembly } from './tiny-world.js';

/** The log of the tiny world until 2032, as text. */
const logOf = async (...set: readonly string[]): Promise<string> => {
  const assembly = tinyAssembly(['years.end=2032', ...set]);
  await simulateYears(assembly, { keeper: FORGETFUL });
  return [...assembly.kernel.log.read()].map((record) => JSON.stringify(record)).join('\n');
};

const nothing = (rest: string): string => `{ technologies: all, countries: world, from: 2025, ${rest} }`;

test('a scenario with every policy at zero is one without policies, to the byte', async () => {
  const without = await logOf(
    'policies.carbonPrice.paths={}',
    'policies.carbonPrice.multiplier=1',
    'policies.subsidies=[]',
    'policies.bans=[]',
    'policies.tariffs={}',
    'policies.borderAdjustment.enabled=false',
  );
  const zeros = [
    nothing('on: capex, amount: 0'),
    nothing('on: capex, share: 0'),
    nothing('on: opex, amount: 0'),
    nothing('on: opex, share: 0'),
    nothing('on: debtRate, amount: 0'),
    nothing('on: carrier, carrier: electricity, amount: 0'),
    nothing('on: carrier, carrier: hydrogen, share: 0'),
  ];
  const atZero = await logOf(
    'policies.carbonPrice.multiplier=0',
    'policies.tariffs={ world: { 2025: 0 } }',
    `policies.subsidies=[${zeros.join(', ')}]`,
  );
  expect(atZero).toBe(without);
  expect(await logOf()).not.toBe(without);
});
