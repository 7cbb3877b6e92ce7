export type Cell = string | number | null;

/** The numbers of a chart: the first cell of a row says what it is about. */
export interface ChartTable {
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
}
