import type { ReferenceFigure } from '../../../runs/calibration/reference-figures.js';
import { REFERENCE_NAMES } from '../../../runs/calibration/reference-figures.js';
import { number, oneOf, orNull, text, year } from '../column.js';
import type { Table } from '../table.js';

/** No input of a run: what the base year is compared with, beside `production.csv`. */
export const REFERENCE_FIGURES: Table<ReferenceFigure> = {
  file: 'reference_figures.csv',
  about: 'A figure that the base year is compared with.',
  key: ['figure', 'place'],
  columns: {
    figure: oneOf('figure', REFERENCE_NAMES),
    place: text('place'),
    year: year('year'),
    value: orNull(number('value')),
    low: orNull(number('low')),
    high: orNull(number('high')),
    unit: text('unit'),
    sourceId: text('source_id'),
  },
  mayBeEmpty: true,
};
