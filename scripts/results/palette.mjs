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

/** Routes to steel, in the order of the stack from below. */
export const ROUTES = [
  { name: 'BF-BOF', colour: COLOUR.coal },
  { name: 'DRI-EAF', colour: COLOUR.gas },
  { name: 'scrap EAF', colour: COLOUR.scrap },
  { name: 'other', colour: COLOUR.other },
];

/** Technologies of iron by what reduces the ore. */
export const IRON = [
  { name: 'Blast furnace', technologies: ['BF', 'BF-charcoal'], colour: COLOUR.coal },
  { name: 'Blast furnace + CCS', technologies: ['BF-CCS'], colour: COLOUR.coalCaptured },
  { name: 'Smelting reduction', technologies: ['SR', 'SR-CCS'], colour: COLOUR.smelting },
  { name: 'DRI, coal', technologies: ['DRI-coal'], colour: COLOUR.driCoal },
  { name: 'DRI, gas', technologies: ['DRI-gas', 'DRI-gas-ESF'], colour: COLOUR.gas },
  { name: 'DRI, gas + CCS', technologies: ['DRI-gas-CCS'], colour: COLOUR.gasCaptured },
  { name: 'DRI, hydrogen', technologies: ['DRI-H2', 'DRI-H2-ESF'], colour: COLOUR.hydrogen },
];

/** Technologies that make steel from ore without iron in between. */
export const ELECTROLYSIS = { name: 'Ore electrolysis', technologies: ['MOE', 'EW'], colour: COLOUR.electrolysis };

/** Technologies of steel by where their direct emissions come from. */
export const STEEL = [
  { name: 'Converters', technologies: ['BOF', 'OHF'], colour: COLOUR.converter },
  { name: 'Electric', technologies: ['EAF', 'IF', 'MOE', 'EW'], colour: COLOUR.electric },
];

export const HYDROGEN = ['DRI-H2', 'DRI-H2-ESF'];
