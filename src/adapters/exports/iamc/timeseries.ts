import { StructuredError } from '../../../kernel/index.js';
import type { RunResults } from '../../../runs/results.js';
import { cellText } from '../csv/cell-text.js';
import type { RowSink } from '../output-file.js';
import { noteCountries } from './country-figures.js';
import { customDefinitions, customUnit } from './custom-variables.js';
import { noteFurnaces } from './furnace-figures.js';
import { IamcSeries } from './series.js';
import { codelist, iamcCountries } from '../../iamc/shipped-names.js';

/** A variable was about to be written that neither the codelist nor the custom list defines. */
export class UnknownVariableError extends StructuredError {
  readonly code = 'export.unknown-variable';
}

const seriesOf = (run: RunResults): IamcSeries => {
  const series = new IamcSeries(run.years.length, iamcCountries());
  for (const [year, record] of run.years.entries()) {
    const note = (country: string, variable: string, value: number): undefined => {
      series.add(country, variable, year, value);
    };
    noteFurnaces(run, record, note);
    noteCountries(run, record, note, (country, variable, mean) => {
      series.average(country, variable, year, mean);
    });
  }
  return series;
};

/** Where the two files go. */
interface IamcFiles {
  readonly timeseries: RowSink;
  readonly custom: RowSink;
}

/**
 * Writes the results as a wide table in the form of the IAMC, and the variables that its codelist lacks in the YAML of
 * nomenclature. Throws `UnknownVariableError` for a variable of neither.
 */
export const writeIamc = (run: RunResults, model: string, { timeseries, custom }: IamcFiles): undefined => {
  const units = codelist();
  const unitOf = (variable: string): string => {
    const unit = units.get(variable) ?? customUnit(variable);
    if (unit !== undefined) return unit;
    throw new UnknownVariableError(`no definition of the IAMC variable ${variable}`, { variable });
  };
  timeseries.text(`model,scenario,region,variable,unit,${run.years.map(({ year }) => year).join(',')}\n`);
  const written = new Set<string>();
  const { name } = run.given.scenario;
  for (const { region, variable, values } of seriesOf(run).rows()) {
    if (!units.has(variable)) written.add(variable);
    timeseries.row(`${[model, name, region, variable, unitOf(variable), ...values].map(cellText).join(',')}\n`);
  }
  custom.text(customDefinitions([...written].sort()));
};
