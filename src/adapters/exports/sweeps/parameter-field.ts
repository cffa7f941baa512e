import type { SweepParameter } from '../../../experiments/sweep.js';
import { WHOLE_SCENARIO } from '../../../experiments/sweep.js';
import type { ParameterValue } from '../../../experiments/distributions.js';
import type { SettingMeaning } from '../../scenarios/setting-units.js';
import type { Field } from '../datapackage/field.js';

const areAll = (values: readonly ParameterValue[], type: 'boolean' | 'number'): boolean =>
  values.length > 0 && values.every((value) => typeof value === type);

const typeOf = ({ distribution }: SweepParameter, values: readonly ParameterValue[]): Field['type'] => {
  if (distribution?.kind === 'integer') return 'integer';
  if (areAll(values, 'boolean')) return 'boolean';
  return areAll(values, 'number') ? 'number' : 'string';
};

const ends = (values: readonly ParameterValue[]) => {
  const numbers = values.map(Number);
  const least = (a: number, b: number): number => Math.min(a, b);
  return { minimum: numbers.reduce(least, Infinity), maximum: -numbers.map((value) => -value).reduce(least, Infinity) };
};

/** A distribution's ends, or those of the values themselves where rounding has put one beyond. */
const constraintsOf = (
  { distribution }: SweepParameter,
  type: Field['type'],
  values: readonly ParameterValue[],
): NonNullable<Field['constraints']> => {
  const required = { required: true };
  if (type === 'boolean') return required;
  if (distribution?.kind === 'categorical') return { ...required, enum: distribution.values };
  if (type === 'string') return required;
  const range = distribution !== undefined && 'min' in distribution ? [distribution.min, distribution.max] : [];
  return { ...required, ...ends([...values, ...range]) };
};

const aboutOf = (path: string, { expected }: SettingMeaning): string =>
  path === WHOLE_SCENARIO
    ? 'The scenario that the run starts from: a shipped name, or a path relative to the file of the sweep.'
    : `What ${path} is set to${expected === undefined ? '' : `: ${expected}`}.`;

/** The column of a parameter, whose values at the points are given. */
export const parameterField = (
  parameter: SweepParameter,
  values: readonly ParameterValue[],
  meaning: SettingMeaning,
): Field => {
  const type = typeOf(parameter, values);
  const isMeasure = type === 'number' || type === 'integer';
  return {
    name: parameter.path,
    type,
    description: aboutOf(parameter.path, meaning),
    ...(isMeasure && meaning.unit !== undefined && { unit: meaning.unit }),
    constraints: constraintsOf(parameter, type, values),
  };
};
