import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../../src/domain/dataset.js';
import { importGemTracker, readTrackerInput } from '../../../../src/adapters/datasets/gem/index.js';
import { FURNACE_GROUPS, PLANT_GROUPS, PLANTS } from '../../../../src/adapters/datasets/tables/fleet.js';
import { tableText } from '../../../../src/adapters/datasets/write-table.js';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const TRACKER = join(ROOT, '..', 'shared', 'data', 'gem');
const DATA = join(ROOT, 'data');
const isThere = existsSync(TRACKER);

const open = () =>
  importGemTracker(
    readTrackerInput({
      units: [join(TRACKER, 'gist-2025-03-units.csv')],
      plants: [join(TRACKER, 'gist-2025-03-plant-status.csv')],
      tables: DATA,
    }),
  );
type Import = ReturnType<typeof open>;

const isReal = ({ plantId }: { readonly plantId: string }) => !plantId.startsWith('residual-');
const isRunning = ({ status }: { readonly status: Status }) =>
  status === 'operating' || status === 'operating-pre-retirement';
const RUNNING: readonly Status[] = ['operating', 'operating-pre-retirement'];

/** Mt/yr of real groups. */
const capacity = (
  { furnaceGroups }: Import,
  statuses: readonly Status[],
  keep: (group: Import['furnaceGroups'][number]) => boolean,
) =>
  furnaceGroups
    .filter((group) => isReal(group) && statuses.includes(group.status) && keep(group))
    .reduce((sum, group) => sum + group.capacity, 0) / 1e6;

const message = isThere ? '' : ' (skipped: the tracker’s files are not beside the checkout)';

/** Totals as the tracker's own plant table has them, Mt/yr; imputed sizes of units listed as `>0` come on top. */
describe.skipIf(!isThere)(`the release of March 2025${message}`, () => {
  const fleet = isThere ? open() : ({} as Import);
  const steel = (...statuses: readonly Status[]) => capacity(fleet, statuses, ({ product }) => product === 'steel');
  const running = (...technologies: readonly string[]) =>
    capacity(fleet, RUNNING, ({ technology }) => technologies.includes(technology));
  const within = (value: number, total: number, percent: number) => {
    expect(Math.abs(value / total - 1) * 100).toBeLessThan(percent);
  };

  it('has 2,199.4 Mt of running crude steel within 0.5 %', () => {
    within(steel('operating', 'operating-pre-retirement'), 1997.3 + 202.1, 0.5);
  });

  it.each([
    ['operating', 1997.3],
    ['operating-pre-retirement', 202.1],
    ['construction', 194.2],
    ['announced', 679.2],
    ['mothballed', 67.5],
  ] as const)('has %s crude steel of %d Mt within 1 %', (status, total) => {
    within(steel(status), total, 1);
  });

  it('has the running capacity of each process within 1 %', () => {
    within(running('BF', 'BF-charcoal'), 1480.2, 1);
    within(running('DRI-coal', 'DRI-gas'), 155.3 - 0.7, 1); // Glenbrook's kilns are smelting reduction
    // Unspecified steel of 34.0 Mt comes on top of converters, arc furnaces and induction furnaces.
    within(running('BOF', 'EAF', 'IF'), 1461.2 + 699.0 + 34.0, 0.5);
  });

  it('has at least 900 running plants in 80 countries and 500 plant groups', () => {
    const used = new Set(
      fleet.furnaceGroups.filter((group) => isReal(group) && isRunning(group)).map(({ plantId }) => plantId),
    );
    const plants = fleet.plants.filter(({ plantId }) => used.has(plantId));
    expect(plants.length).toBeGreaterThanOrEqual(900);
    expect(new Set(plants.map(({ country }) => country)).size).toBeGreaterThanOrEqual(80);
    expect(new Set(plants.map(({ plantGroupId }) => plantGroupId)).size).toBeGreaterThanOrEqual(500);
  });

  it('gives every furnace group an id of its own', () => {
    expect(new Set(fleet.furnaceGroups.map(({ furnaceGroupId }) => furnaceGroupId)).size).toBe(
      fleet.furnaceGroups.length,
    );
  });

  it('gives the tables that are shipped', () => {
    const shipped = (file: string) => readFileSync(join(DATA, file), 'utf8');
    expect(tableText(PLANTS, fleet.plants)).toBe(shipped('plants.csv'));
    expect(tableText(PLANT_GROUPS, fleet.plantGroups)).toBe(shipped('plant_groups.csv'));
    expect(tableText(FURNACE_GROUPS, fleet.furnaceGroups)).toBe(shipped('furnace_groups.csv'));
  });
});
