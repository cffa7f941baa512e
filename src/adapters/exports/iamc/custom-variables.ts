import { stringify } from 'yaml';

/** What names of the codelist lack: the beginning of a name, its unit, and what it means; nomenclature takes no colon there. */
interface CustomFamily {
  readonly root: string;
  readonly unit: string;
  readonly about: string;
}

const FAMILIES: readonly CustomFamily[] = [
  {
    root: 'Capacity|Iron and Steel|Steel',
    unit: 'Mt/yr',
    about: 'Crude steel capacity operating at the end of the year',
  },
  { root: 'Capacity|Iron and Steel|Iron', unit: 'Mt/yr', about: 'Iron capacity operating at the end of the year' },
  { root: 'Production|Iron and Steel|Steel [by Technology]', unit: 'Mt/yr', about: 'Crude steel production' },
  { root: 'Production|Iron and Steel|Iron [by Technology]', unit: 'Mt/yr', about: 'Hot metal, pig iron and DRI' },
  { root: 'Production|Iron and Steel|Steel [by Route]', unit: 'Mt/yr', about: 'Crude steel production' },
  { root: 'Demand|Iron and Steel|Steel', unit: 'Mt/yr', about: 'Demand for steel in crude steel equivalent' },
  { root: 'Scrap Use|Iron and Steel', unit: 'Mt/yr', about: 'Scrap charged to make steel' },
  { root: 'Trade|Iron and Steel|Steel [Volume]', unit: 'Mt/yr', about: 'Net exports of steel, crude steel equivalent' },
  {
    root: 'Trade|Iron and Steel|Iron [Volume]',
    unit: 'Mt/yr',
    about: 'Net exports of iron, production less iron charged',
  },
  {
    root: 'Direct Emissions|CO2|Iron and Steel',
    unit: 'Mt CO2/yr',
    about: 'Scope 1, energy and process, after capture',
  },
  {
    root: 'Indirect Emissions|CO2|Iron and Steel|Electricity',
    unit: 'Mt CO2/yr',
    about: 'Scope 2, of electricity used',
  },
  {
    root: 'Investment|Iron and Steel',
    unit: 'billion USD_2010/yr',
    about: 'New furnaces, renovations and changes of technology decided on in the year, debt included',
  },
  {
    root: 'Carbon Payments|Iron and Steel',
    unit: 'billion USD_2010/yr',
    about: 'Carbon price on scope 1 less free allocation',
  },
];

const familyOf = (name: string): CustomFamily | undefined =>
  FAMILIES.find(({ root }) => name === root || name.startsWith(`${root}|`));

/** Unit of a custom variable; nothing for a name of no family. */
export const customUnit = (name: string): string | undefined => familyOf(name)?.unit;

/** Definitions of the variables in the YAML that nomenclature reads. Names of other families are left out. */
export const customDefinitions = (names: readonly string[]): string =>
  stringify(
    names.flatMap((name) => {
      const family = familyOf(name);
      if (family === undefined) return [];
      const part = name.slice(family.root.length + 1);
      const description = part === '' ? family.about : `${family.about}, of which ${part}`;
      return [{ [name]: { description, unit: family.unit } }];
    }),
    { lineWidth: 0 },
  );
