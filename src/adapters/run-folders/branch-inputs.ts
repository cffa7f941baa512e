import { join, resolve } from 'node:path';
import type { PastAssumptions } from '../../domain/assumptions/past.js';
import type { Scenario } from '../../domain/scenario.js';
import { branchOf, fixedChanges, yearToBranch } from '../../runs/branching.js';
import { scenarioOfRun } from '../../runs/identity.js';
import type { BranchOf, Manifest } from '../../runs/manifest.js';
import type { Fault } from '../faults.js';
import { BadInputError, renderFault } from '../faults.js';
import { SHIPPED_DATA } from '../installation.js';
import type { Inputs } from '../read-inputs.js';
import { namesOf } from '../read-inputs.js';
import { checkScenario } from '../scenarios/check-scenario.js';
import type { LoadedScenario } from '../scenarios/load-scenario.js';
import { changeScenario } from '../scenarios/load-scenario.js';
import { MANIFEST_FILE } from './folder-state.js';
import type { RecordedInputs } from './recorded-inputs.js';
import { readRecordedInputs } from './recorded-inputs.js';

/** Which run to branch, where and how. Paths are relative to the working directory. */
export interface BranchRequest {
  /** Folder of a complete run. */
  readonly run: string;
  /** First year under the changed assumptions. */
  readonly at: number;
  /** `path=value` for values of the run's scenario, the last one counts. */
  readonly set?: readonly string[] | undefined;
  /** Last year; that of the run otherwise. */
  readonly until?: number | undefined;
  /** Folder of the branch; `results/<scenario>-from-<at>` otherwise. */
  readonly out?: string | undefined;
  /** Folder of the dataset that the run was made from; the shipped one otherwise. */
  readonly data?: string | undefined;
}

/** What a branch is made from. */
export interface BranchInputs {
  readonly parent: Manifest;
  readonly branch: BranchOf;
  readonly inputs: Inputs;
  readonly past: readonly PastAssumptions[];
  /** Folder of the branch. */
  readonly folder: string;
}

/** A scenario of the run with some values set, or what is wrong with them. */
type Changed = { readonly loaded: LoadedScenario } | { readonly faults: readonly Fault[] };

const changedBy = (
  { set, until }: Pick<BranchRequest, 'set' | 'until'>,
  { run }: BranchRequest,
  { scenario, dataset }: RecordedInputs,
): Changed => {
  try {
    const loaded = changeScenario(scenario, join(run, MANIFEST_FILE), {
      ...(set !== undefined && { set }),
      ...(until !== undefined && { until }),
      ...namesOf(dataset),
    });
    const faults = [...checkScenario(loaded, dataset), ...faultsOfChange(scenario, loaded)];
    return faults.length > 0 ? { faults } : { loaded };
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    return { faults: error.faults };
  }
};

const faultsOfChange = (scenario: Scenario, { scenario: now, origins }: LoadedScenario): readonly Fault[] =>
  fixedChanges(scenario, now).map(({ path, now: value, because }) => ({
    file: origins[path] ?? '--set',
    path,
    value,
    expected: `no change in the middle of a run: ${because}`,
  }));

/** One value that no scenario has hides what is wrong with the others, so that each is tried on its own then. */
const changed = (request: BranchRequest, recorded: RecordedInputs): Changed => {
  const together = changedBy(request, request, recorded);
  if ('loaded' in together) return together;
  const alone = (request.set ?? []).flatMap((each) => {
    const one = changedBy({ set: [each] }, request, recorded);
    return 'faults' in one ? one.faults : [];
  });
  const faults = new Map([...together.faults, ...alone].map((fault) => [renderFault(fault), fault]));
  return { faults: [...faults.values()] };
};

const faultsOfPlace = (folder: string, { run, at, until }: BranchRequest, parent: Manifest): Fault[] => {
  const faults: Fault[] = [];
  const expected = yearToBranch(parent, at);
  if (expected !== undefined) faults.push({ file: '--at', value: String(at), expected });
  else if (until !== undefined && until < at)
    faults.push({ file: '--until', value: String(until), expected: `a year that is not before --at ${at}` });
  if (resolve(folder) === resolve(run))
    faults.push({ file: '--out', value: folder, expected: 'another folder than that of the run' });
  return faults;
};

/**
 * Reads a recorded run and what is to change of it. Throws `BadInputError` with every fault of year, values and folder at
 * once, and `OtherInputsError` when data or model are not those of the run.
 */
export const readBranchInputs = (request: BranchRequest): BranchInputs => {
  const { run, at, data, out } = request;
  const recorded = readRecordedInputs(run, data);
  const { manifest: parent, dataset } = recorded;
  const change = changed(request, recorded);
  const { name } = 'loaded' in change ? change.loaded.scenario : recorded.scenario;
  const folder = out ?? join('results', `${name}-from-${at}`);
  const faults = [...faultsOfPlace(folder, request, parent), ...('faults' in change ? change.faults : [])];
  if (faults.length > 0 || !('loaded' in change)) throw new BadInputError(faults);
  const { loaded } = change;
  const scenario = scenarioOfRun(loaded.scenario);
  const branch = branchOf(parent, at, scenario);
  const { steelsim: model } = parent.versions;
  const identity = { model, scenario, data: parent.dataset.files, past: branch.past };
  return {
    parent,
    branch,
    inputs: { loaded, dataset, dataDir: data ?? SHIPPED_DATA, identity },
    past: [...recorded.past, { before: at, scenario: recorded.scenario }],
    folder,
  };
};
