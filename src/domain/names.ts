import type { Branded } from '../kernel/brand.js';

export type FurnaceGroupId = Branded<string, 'FurnaceGroupId'>;
export type PlantId = Branded<string, 'PlantId'>;
export type PlantGroupId = Branded<string, 'PlantGroupId'>;
/** A project of the growth pipeline: units that are decided on together at one site. */
export type ProjectId = Branded<string, 'ProjectId'>;
/** ISO 3166-1 alpha-3, such as `DEU`. */
export type CountryCode = Branded<string, 'CountryCode'>;
/** A technology's code as it stands in every file, such as `BF` or `DRI-H2-ESF`. */
export type TechnologyCode = Branded<string, 'TechnologyCode'>;
/** An energy carrier or material with a price, such as `electricity` or `iron_ore`. */
export type Carrier = Branded<string, 'Carrier'>;

/** What a furnace group makes. Every iron counts as `iron`, whether it flows hot to a converter or is sold cold. */
export type Product = 'iron' | 'steel';
export const PRODUCTS: readonly Product[] = ['iron', 'steel'];

export const furnaceGroupId = (text: string): FurnaceGroupId => text as FurnaceGroupId;
export const plantId = (text: string): PlantId => text as PlantId;
export const plantGroupId = (text: string): PlantGroupId => text as PlantGroupId;
export const projectId = (text: string): ProjectId => text as ProjectId;
export const countryCode = (text: string): CountryCode => text as CountryCode;
export const technologyCode = (text: string): TechnologyCode => text as TechnologyCode;
export const carrier = (text: string): Carrier => text as Carrier;
