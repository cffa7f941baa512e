/** A table of texts; columns that are named in `numeric` by position stand to the right. */
export interface SectionTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric: readonly number[];
}

/** A part of a comparison as people read it, however it is laid out. */
export interface Section {
  readonly title: string;
  readonly sentence?: string;
  readonly table?: SectionTable;
}
