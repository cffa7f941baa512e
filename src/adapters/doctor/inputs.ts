import { readDataset } from '../datasets/read-dataset.js';
import { BadInputError } from '../faults.js';
import { readInputs } from '../read-inputs.js';
import { listScenarioNames } from '../scenarios/list-scenarios.js';
import type { Finding } from './finding.js';

/** What was read, or its faults in words; whatever else is thrown is a fault of the program and stays one. */
const attempt = <T>(read: () => T): T | { readonly faults: string } => {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadInputError) return { faults: error.message };
    throw error;
  }
};

/** Whether a dataset is there and without faults. */
export const examineData = (dir: string): Finding => {
  const dataset = attempt(() => readDataset(dir));
  if ('faults' in dataset) return { subject: 'data', ok: false, seen: dataset.faults };
  const { plants, furnaceGroups } = dataset;
  const seen = `${dir}: ${plants.length} plants, ${furnaceGroups.length} furnace groups, no faults`;
  return { subject: 'data', ok: true, seen };
};

/** Whether every scenario of a folder can be run with a dataset. */
export const examineScenarios = (dir: string, data: string): Finding => {
  const names = listScenarioNames(dir);
  if (names.length === 0) return { subject: 'scenarios', ok: false, seen: `${dir}: no scenario found` };
  const faults = names.flatMap((scenario) => {
    const inputs = attempt(() => readInputs({ scenario, data }));
    return 'faults' in inputs ? [inputs.faults] : [];
  });
  const seen = faults.length > 0 ? faults.join('\n') : `${dir}: ${names.join(', ')}`;
  return { subject: 'scenarios', ok: faults.length === 0, seen };
};
