import type { Calibration } from '../calibration/compare.js';
import { SECTIONS } from '../calibration/compare.js';
import { verdictOf } from '../calibration/figure.js';
import type { ReportedCalibration } from './report-data.js';
import { rounded } from './rounded.js';

const DIGITS = 4;

/** The figures of a calibration, section by section. */
export const calibrationRows = (
  { sections }: Pick<Calibration, 'sections'>,
  titles: Readonly<Record<keyof Calibration['sections'], string>>,
): ReportedCalibration => ({
  rows: SECTIONS.flatMap((section) =>
    sections[section].map((figure) => ({
      section: titles[section],
      name: figure.name,
      kind: figure.kind,
      unit: figure.unit,
      value: rounded(figure.value, DIGITS),
      low: figure.target === null ? null : rounded(figure.target.low, DIGITS),
      high: figure.target === null ? null : rounded(figure.target.high, DIGITS),
      verdict: verdictOf(figure),
    })),
  ),
});
