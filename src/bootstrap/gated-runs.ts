import type { Fault } from '../adapters/faults.js';
import { BadInputError } from '../adapters/faults.js';
import { recordedFigures } from '../adapters/run-folders/recorded-figures.js';
import { PRODUCTS } from '../domain/names.js';
import type { Gate, GatedRun } from '../experiments/gates/gate.js';
import { judge } from '../experiments/gates/gate.js';
import type { GateFault, GateScope } from '../experiments/gates/read-gates.js';
import type { AggregateRow } from '../runs/comparison/aggregate-differences.js';
import type { RecordedRun } from '../runs/comparison/comparison.js';
import type { GateResult } from '../runs/comparison/gate-result.js';
import { commonYears } from '../runs/comparison/headline-differences.js';

const FAIL_ON = '--fail-on';

/** What is wrong with gates, told of the option. A part of a gate is named with the gate that it is a part of. */
export const inOption = (faults: readonly GateFault[]): readonly Fault[] =>
  faults.map(({ text, value, expected, hint }) => ({
    file: FAIL_ON,
    ...(value === undefined ? { value: text } : { path: text, value }),
    expected,
    ...(hint !== undefined && { hint }),
  }));

const namesOf = (a: RecordedRun, b: RecordedRun): GateScope['names'] => {
  const keys = (rows: readonly AggregateRow[]): readonly string[] => [...new Set(rows.map(({ key }) => key))].sort();
  const rows = [...a.technologies, ...b.technologies];
  const technologies = keys(rows).flatMap((technology) => {
    const made = rows.find(({ key }) => key === technology)?.product;
    return PRODUCTS.filter((product) => product === made).map((product) => ({ technology, product }));
  });
  return { technologies, countries: keys([...a.countries, ...b.countries]) };
};

/** What gates may ask two runs about: what one of them does not have, such as a country, counts as nothing in it. */
export const scopeOf = (a: RecordedRun, b: RecordedRun): GateScope => ({
  years: commonYears(a.manifest.headline, b.manifest.headline),
  names: namesOf(a, b),
});

/**
 * Holds gates against two runs, whose tables are read when a gate has an expression. Throws `BadInputError` for tables that
 * no run wrote, and for every gate that has no value in one of the runs: it could never trip.
 */
export const judgeGates = (gates: readonly Gate[], a: RecordedRun, b: RecordedRun): readonly GateResult[] => {
  const asks = gates.some(({ measured }) => measured.kind === 'kpi');
  const names = namesOf(a, b);
  const gated = ({ folder, manifest }: RecordedRun): GatedRun => ({
    headline: manifest.headline,
    figures: asks ? recordedFigures(folder, manifest, names) : undefined,
  });
  const [ours, theirs] = [gated(a), gated(b)];
  const results = gates.map((gate) => judge(gate, ours, theirs));
  const faults = results
    .filter((result) => !Number.isFinite(result.a) || !Number.isFinite(result.b))
    .map(({ gate, a: value }) => ({
      text: gate,
      expected: `a figure that both runs have: ${Number.isFinite(value) ? 'B' : 'A'} has none`,
    }));
  if (faults.length > 0) throw new BadInputError(inOption(faults));
  return results;
};
