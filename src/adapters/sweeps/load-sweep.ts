import type { ParameterValue } from '../../experiments/distributions.js';
import { defaultKpis } from '../../experiments/kpis/defaults.js';
import { countPoints } from '../../experiments/plan-points.js';
import type { SweepSpecification } from '../../experiments/sweep.js';
import { WHOLE_SCENARIO, parametersOf } from '../../experiments/sweep.js';
import type { Dataset } from '../../domain/dataset.js';
import type { Fault } from '../faults.js';
import { BadInputError } from '../faults.js';
import { DEFAULTS } from '../scenarios/defaults.js';
import { PRICE_FILE_KEY } from '../scenarios/iamc-prices/price-file.js';
import { faultsInOrder } from '../scenarios/faults-in-order.js';
import { flowText } from '../scenarios/flow-text.js';
import { at, scenarioFaults } from '../scenarios/scenario-faults.js';
import { placeOf, plainData, treeOf } from '../scenarios/tree.js';
import { variantsOf } from '../scenarios/variants.js';
import type { Kpi } from './check-kpis.js';
import { kpiFaults, kpisOf } from './check-kpis.js';
import type { Vary } from './check-parameters.js';
import { parameterFaults, valueFault } from './check-parameters.js';
import { designRequestOf } from './design-request.js';
import { factorsOf } from './factors.js';
import { rawParameters, textAt } from './raw-parts.js';
import type { SweepOfFile } from './schema.js';
import { sweepSchema } from './schema.js';
import type { SweepFile } from './sweep-file.js';
import { readSweepFile } from './sweep-file.js';
import type { SweepData } from './sweep-scenarios.js';
import { loadNamed, readSweepData } from './sweep-scenarios.js';
import type { StartingPoint } from './whole-scenarios.js';
import { fixedOverrides, fixedValues } from './fixed-values.js';
import { startFrom, unknownNames, wholeScenarios } from './whole-scenarios.js';

/** A sweep whose file, scenarios and data are sound. */
export interface LoadedSweep {
  readonly file: SweepFile;
  readonly specification: SweepSpecification;
  readonly kpis: readonly Kpi[];
  readonly data: SweepData & { readonly dataset: Dataset };
  readonly base: StartingPoint;
  /** By the names that the parameter `scenario` takes. */
  readonly scenarios: ReadonlyMap<string, StartingPoint>;
  /** Of replicate 0 at common seeds. */
  readonly seed: number;
}

/** More could not be told apart from a slip of the pen. */
const MOST_RUNS = 10_000_000;

/**
 * Reads a sweep: a shipped name or the path of its file. Throws `BadInputError` with every fault at once: of the file,
 * of the scenarios it names, of the values its parameters would give them, of its KPIs and of its list of points.
 */
export const loadSweep = (nameOrPath: string): LoadedSweep => {
  const file = readSweepFile(nameOrPath);
  const { tree } = file;
  const faults: Fault[] = [];
  const parsed = sweepSchema.safeParse(plainData(tree));
  if (!parsed.success) faults.push(...scenarioFaults(tree, sweepSchema, parsed.error.issues));

  const asked = textAt(tree, ['scenario']);
  const load = (names: SweepData | undefined, into: Fault[]) =>
    asked === undefined ? undefined : loadNamed(file, asked, placeOf(tree, ['scenario']), names, into);
  const data = readSweepData(load(undefined, []), faults);
  const loaded = load(data, faults);
  const base = loaded && startFrom(loaded, data, file);
  const bare = loaded?.written ?? treeOf({ name: 'defaults', ...DEFAULTS }, { source: 'default' });
  const vary = variantsOf(bare, { ...data, dir: file.dir });
  const parameters = rawParameters(tree);
  // A fixed value that is wrong has its own fault and is not told again with every parameter.
  const fixed = fixedValues(tree, vary);
  faults.push(...fixed.faults);
  const varied: Vary = (overrides) => vary([...fixed.sound, ...overrides]);
  // Nor is a choice within a table that could not be read.
  const isWhole = loaded !== undefined && fixed.faults.length === 0;
  const isChecked = (path: string): boolean => isWhole || !path.startsWith(`${PRICE_FILE_KEY}.`);
  const checked = parameters.filter(({ path }) => path === undefined || isChecked(path));
  faults.push(...parameterFaults(checked, varied, textAt(tree, ['design', 'kind']) !== 'list'));

  const scenario = base?.vary([]).scenario;
  if (loaded !== undefined && scenario !== undefined && data.dataset !== undefined) {
    faults.push(...unknownNames(loaded, scenario, data.dataset));
    const { years, countries } = scenario;
    const places = countries ?? data.dataset.countries.map(({ country }) => country);
    faults.push(...kpiFaults(tree, { ...years, technologies: data.dataset.technologies, countries: places }));
  }
  const check = (path: string, value: ParameterValue): Fault | undefined =>
    path === WHOLE_SCENARIO || !isChecked(path) ? undefined : valueFault(varied, path, value, tree.place);
  const specification = parsed.data && specificationOf(parsed.data, file, scenario?.years, check, faults);
  const scenarios = wholeScenarios(file, parameters, listedScenarios(specification), data, faults);
  const { dataset } = data;
  if (faults.length > 0 || !specification || !base || !scenario || !dataset) {
    throw new BadInputError(faultsInOrder(faults));
  }
  const kpis = kpisOf(specification.kpis);
  return { file, specification, kpis, data: { ...data, dataset }, base, scenarios, seed: scenario.seed };
};

/** Whole scenarios that a list of points names. */
const listedScenarios = (specification: SweepSpecification | undefined): readonly string[] => {
  if (specification?.design.kind !== 'list') return [];
  const column = parametersOf(specification.factors).findIndex(({ path }) => path === WHOLE_SCENARIO);
  return column < 0 ? [] : [...new Set(specification.design.rows.map((row) => String(row[column])))];
};

const specificationOf = (
  sweep: SweepOfFile,
  file: SweepFile,
  years: { readonly start: number; readonly end: number } | undefined,
  check: (path: string, value: ParameterValue) => Fault | undefined,
  faults: Fault[],
): SweepSpecification => {
  const factors = factorsOf(sweep.parameters);
  const design = designRequestOf(sweep.design, { dir: file.dir, tree: file.tree, factors, check }, faults);
  const runs = countPoints(design, factors.length) * sweep.replicates.count;
  if (runs > MOST_RUNS) {
    const expected = `at most ${MOST_RUNS} runs`;
    faults.push({ ...at(placeOf(file.tree, ['design'])), path: 'design', value: `${runs} runs`, expected });
  }
  return {
    name: sweep.name ?? file.name,
    description: sweep.description,
    scenario: sweep.scenario,
    set: fixedOverrides(file.tree).map(({ path, tree }) => `${path}=${flowText(plainData(tree))}`),
    factors,
    design,
    replicates: sweep.replicates,
    kpis: sweep.kpis ?? (years === undefined ? {} : defaultKpis(years.start, years.end)),
  };
};
