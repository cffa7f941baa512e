/** Colours that remain apart for colour-blind readers (Okabe and Ito 2008, Tol 2021), one for each thing in every chart. */
export const COLOUR = {
  coal: '#4d4d4d',
  coalCaptured: '#999999',
  smelting: '#cc79a7',
  driCoal: '#8c510a',
  gas: '#e69f00',
  gasCaptured: '#f0e442',
  hydrogen: '#0072b2',
  electrolysis: '#882255',
  scrap: '#009e73',
  converter: '#d55e00',
  electric: '#56b4e9',
  other: '#bbbbbb',
};
export type ColourName = keyof typeof COLOUR;

/** What would vanish on a dark ground is drawn lighter there; all else keeps its colour. */
export const ON_DARK: Readonly<Record<ColourName, string>> = {
  ...COLOUR,
  coal: '#8f969e',
  coalCaptured: '#c9ced4',
  driCoal: '#b8763a',
  hydrogen: '#3b94d9',
  electrolysis: '#c75d90',
  scrap: '#1cb58a',
  other: '#616870',
};

/** Things that are drawn alike. */
export interface Family {
  readonly name: string;
  readonly technologies: readonly string[];
  readonly colour: ColourName;
}

/** Routes to steel, in the order of the stack from below. */
export const ROUTES: readonly { readonly name: string; readonly colour: ColourName }[] = [
  { name: 'BF-BOF', colour: 'coal' },
  { name: 'DRI-EAF', colour: 'gas' },
  { name: 'scrap EAF', colour: 'scrap' },
  { name: 'other', colour: 'other' },
];

/** Technologies of iron by what reduces the ore. */
export const IRON: readonly Family[] = [
  { name: 'Blast furnace', technologies: ['BF', 'BF-charcoal'], colour: 'coal' },
  { name: 'Blast furnace + CCS', technologies: ['BF-CCS'], colour: 'coalCaptured' },
  { name: 'Smelting reduction', technologies: ['SR', 'SR-CCS'], colour: 'smelting' },
  { name: 'DRI, coal', technologies: ['DRI-coal'], colour: 'driCoal' },
  { name: 'DRI, gas', technologies: ['DRI-gas', 'DRI-gas-ESF'], colour: 'gas' },
  { name: 'DRI, gas + CCS', technologies: ['DRI-gas-CCS'], colour: 'gasCaptured' },
  { name: 'DRI, hydrogen', technologies: ['DRI-H2', 'DRI-H2-ESF'], colour: 'hydrogen' },
];

/** Technologies that make steel from ore without iron in between. */
export const ELECTROLYSIS: Family = {
  name: 'Ore electrolysis',
  technologies: ['MOE', 'EW'],
  colour: 'electrolysis',
};

const CONVERTERS: Family = { name: 'Converters', technologies: ['BOF', 'OHF'], colour: 'converter' };
const ELECTRIC_FURNACES: Family = { name: 'Electric furnaces', technologies: ['EAF', 'IF'], colour: 'electric' };

/** Every technology in exactly one family, iron first: where a plant has several, the first tells most of its emissions. */
export const FAMILIES: readonly Family[] = [...IRON, ELECTROLYSIS, CONVERTERS, ELECTRIC_FURNACES];
