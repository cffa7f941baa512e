/** An option of the chart library, which checks it itself. */
export type ChartOption = Readonly<Record<string, unknown>>;

export interface LegendEntry {
  readonly name: string;
  readonly colour: string;
  /** A line rather than an area, and how it is drawn. */
  readonly line?: LineStyle;
}
export type LineStyle = 'solid' | 'dashed' | 'dotted';

/** The numbers of a chart, for those who do not see it and those who want them. */
export interface ChartTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart with everything that stands around it. */
export interface Chart {
  /** What is to be seen, in one sentence. */
  readonly title: string;
  /** What is drawn, with its unit. */
  readonly about: string;
  readonly unit: string;
  readonly legend: readonly LegendEntry[];
  readonly option: ChartOption;
  readonly table: ChartTable;
}
