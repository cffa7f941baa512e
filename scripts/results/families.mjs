/** Technologies of steel by where their direct emissions come from. */
export const STEEL = [
  { name: 'Converters', technologies: ['BOF', 'OHF'], colour: 'converter' },
  { name: 'Electric', technologies: ['EAF', 'IF', 'MOE', 'EW'], colour: 'electric' },
];

export const HYDROGEN = ['DRI-H2', 'DRI-H2-ESF'];
