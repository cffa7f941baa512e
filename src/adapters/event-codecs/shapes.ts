import { z } from 'zod';
import type { AboutFurnaceGroup, Investment } from '../../domain/events.js';
import type {
  CountryCode,
  FurnaceGroupId,
  PlantGroupId,
  PlantId,
  ProjectId,
  TechnologyCode,
} from '../../domain/names.js';
import type { AboutProject } from '../../domain/project.js';

/** A text that the program tells from other texts by its type. */
const named = <T extends string>(): z.ZodType<T> => z.string() as unknown as z.ZodType<T>;

export const furnaceGroupId = named<FurnaceGroupId>();
export const plantId = named<PlantId>();
export const plantGroupId = named<PlantGroupId>();
export const projectId = named<ProjectId>();
export const country = named<CountryCode>();
export const technology = named<TechnologyCode>();
export const product = z.enum(['iron', 'steel']);
export const year = z.int();
export const amount = z.number();

/** What a record says without a name for it: no key more and none less. */
export const exactly = z.strictObject;

/** Whether the columns of one table are parallel: arrays of one length. */
export const areParallel = (table: Readonly<Record<string, readonly unknown[]>>): boolean =>
  new Set(Object.values(table).map((column) => column.length)).size <= 1;

/** What to say of columns that are not. */
export const NOT_PARALLEL = { error: 'the columns are not of one length' };

export const aboutFurnaceGroup = {
  furnaceGroupId,
  plantId,
  plantGroupId,
  country,
  product,
  capacity: amount,
} satisfies Shape<AboutFurnaceGroup>;

export const investment = {
  cost: amount,
  equity: amount,
  tranche: exactly({ principal: amount, term: amount, rate: amount, firstYear: year }),
} satisfies Shape<Investment>;

const unit = exactly({ technology, product, capacity: amount, furnaceGroupId: furnaceGroupId.nullable() });

export const aboutProject = {
  projectId,
  plantId,
  plantGroupId,
  country,
  units: z.array(unit),
} satisfies Shape<AboutProject>;

/** The shape of an event: a check for each of its fields. */
export type Shape<T> = { readonly [K in keyof T]: z.ZodType<T[K]> };
