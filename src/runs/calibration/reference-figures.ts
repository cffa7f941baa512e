/** Figures that the base year is compared with, beside the production statistics of the dataset. */
export const REFERENCE_NAMES = [
  'adder-alloys',
  'adder-lime',
  'adder-oxygen',
  'adder-pellets-bf',
  'adder-pellets-dri',
  'adder-rolling-fuel',
  'adder-rolling-power',
  'adder-slag-credit',
  'bf-bof-cost',
  'bf-bof-cost-spread',
  'bof-share',
  'crude-steel',
  'direct-emissions',
  'dri',
  'eaf-share',
  'intensity-bf-bof',
  'intensity-scope-1-2',
  'intensity-scrap-eaf',
  'intensity-worldsteel',
  'net-export',
  'pig-iron',
  'scrap-price',
  'scrap-use',
  'steel-price',
] as const;
export type ReferenceName = (typeof REFERENCE_NAMES)[number];

/** `reference_figures.csv`: a statistic (`value`), a range (`low`, `high`), or a value with a range. */
export interface ReferenceFigure {
  readonly figure: ReferenceName;
  /** ISO3, or `world`. */
  readonly place: string;
  /** Year that the figure describes. */
  readonly year: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  /** A row of `sources.csv`. */
  readonly sourceId: string;
}

/** The figures by name and place. */
export interface References {
  readonly all: readonly ReferenceFigure[];
  of(figure: ReferenceName, place?: string): ReferenceFigure | undefined;
}

export const referencesOf = (all: readonly ReferenceFigure[]): References => {
  const known = new Map(all.map((row) => [`${row.figure}/${row.place}`, row]));
  return { all, of: (figure, place = 'world') => known.get(`${figure}/${place}`) };
};
