import type { FurnaceGroupRow, PlantGroupRow, PlantRow } from '../../../domain/dataset.js';
import { STATUSES } from '../../../domain/dataset.js';
import { countryCode, furnaceGroupId, plantGroupId, plantId, PRODUCTS, technologyCode } from '../../../domain/names.js';
import { iso3, name, number, oneOf, orNull, text, textOrBlank, words, year } from '../column.js';
import type { Table } from '../table.js';

export const PLANTS: Table<PlantRow> = {
  file: 'plants.csv',
  about: 'A plant: a site with one or more furnace groups.',
  key: ['plantId'],
  columns: {
    plantId: name('plant_id', plantId),
    name: text('name'),
    country: iso3('country_iso3', countryCode),
    latitude: number('latitude', { from: -90, to: 90 }),
    longitude: number('longitude', { from: -180, to: 180 }),
    plantGroupId: name('plant_group_id', plantGroupId),
    ownership: textOrBlank('ownership'),
  },
};

export const PLANT_GROUPS: Table<PlantGroupRow> = {
  file: 'plant_groups.csv',
  about: 'A plant group: the company that owns plants.',
  key: ['plantGroupId'],
  columns: { plantGroupId: name('plant_group_id', plantGroupId), name: text('name') },
};

export const FURNACE_GROUPS: Table<FurnaceGroupRow> = {
  file: 'furnace_groups.csv',
  about: 'A furnace group: one plant, technology, status and vintage.',
  key: ['furnaceGroupId'],
  columns: {
    furnaceGroupId: name('furnace_group_id', furnaceGroupId),
    plantId: name('plant_id', plantId),
    technology: name('technology', technologyCode),
    product: oneOf('product', PRODUCTS),
    capacity: number('capacity_t', { above: 0 }),
    status: oneOf('status', STATUSES),
    commissionedYear: orNull(year('commissioned_year')),
    lastRelineYear: orNull(year('last_reline_year')),
    retirementYear: orNull(year('retirement_year')),
    imputedFields: words('imputed_fields'),
  },
};
