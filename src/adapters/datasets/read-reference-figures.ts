import type { Dataset } from '../../domain/dataset.js';
import type { ReferenceFigure } from '../../runs/calibration/reference-figures.js';
import { BadInputError, nearest } from '../faults.js';
import type { ReadTable } from './read-table.js';
import { eachPart, readTable, report } from './read-table.js';
import { readable } from './read-tables.js';
import { sortedByKey } from './table.js';
import { REFERENCE_FIGURES } from './tables/reference-figures.js';

/**
 * Reads the figures that the base year of a dataset is compared with, sorted by name and place. Throws `BadInputError`
 * with every fault: a cell that cannot be read, a figure that is there twice or says nothing, a place that is no country
 * of the dataset, a source that `sources.csv` does not list.
 */
export const readReferenceFigures = (dir: string, dataset: Dataset): readonly ReferenceFigure[] => {
  const read = readTable(dir, REFERENCE_FIGURES);
  checkRows(read, dataset);
  if (read.faults.length > 0) throw new BadInputError(read.faults);
  return sortedByKey(REFERENCE_FIGURES, readable(read));
};

const checkRows = (read: ReadTable<ReferenceFigure>, { countries, sources }: Dataset): undefined => {
  const places = new Set<string>(['world', ...countries.map(({ country }) => country)]);
  const known = new Set(sources.map(({ sourceId }) => sourceId));
  const seen = new Set<string>();
  eachPart(read, ({ figure, place, value, low, high, sourceId }, record) => {
    if (figure === undefined || place === undefined) return;
    if (!places.has(place))
      report(read, record, 'place', 'a country of countries.csv, or world', nearest(place, places));
    if (sourceId !== undefined && !known.has(sourceId))
      report(read, record, 'sourceId', 'a source of sources.csv', nearest(sourceId, known));
    if (value === null && (low === null || high === null))
      report(read, record, 'value', 'a value, or a range in low and high');
    const key = `${figure}/${place}`;
    if (seen.has(key)) report(read, record, 'figure', 'one row for a figure and place');
    seen.add(key);
  });
};
