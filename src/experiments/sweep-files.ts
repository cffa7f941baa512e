/**
 * The files of a sweep's folder. Their rows are sorted by point, replicate and what else is in the key; their bytes
 * depend on the specification, the model and the data alone.
 */
export const RUNS_FILE = 'runs.csv';
export const TIMESERIES_FILE = 'timeseries.csv';
export const SWEEP_MANIFEST_FILE = 'manifest.json';

/**
 * Columns of `runs.csv` before the parameters (one column each, by path), and after them; the KPIs come last, by name,
 * empty where the run is not done. Runs with the same inputs have the same id, so only point and replicate are a key.
 */
export const RUN_COLUMNS = {
  first: ['run_id', 'point', 'replicate'],
  afterParameters: ['seed', 'status'],
} as const;

/** Technology of a row of `timeseries.csv` that stands for all of a product. */
export const ALL_TECHNOLOGIES = 'all';

/**
 * `timeseries.csv`: one row for each run that is done, year, product and technology, the whole world together. Rows of
 * all technologies have price and demand, the others leave them empty; technologies without capacity and production in
 * a year are left out.
 */
export const TIMESERIES_COLUMNS = [
  'run_id',
  'point',
  'replicate',
  'year',
  'product',
  'technology',
  'capacity_t',
  'production_t',
  'scope1_tco2',
  'scope2_tco2',
  'captured_tco2',
  'cost_usd',
  'price_usd_per_t',
  'demand_t',
] as const;
