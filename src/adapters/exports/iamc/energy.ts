/** Lower heating values in GJ for a unit of a carrier; `iamc-heating-values` in `data/sources.csv`. */
const GJ: Readonly<Record<string, { readonly perUnit: number; readonly fuel: string }>> = {
  charcoal: { perUnit: 29.5, fuel: 'Solids|Biomass' },
  coking_coal: { perUnit: 28.2, fuel: 'Solids|Coal' },
  electricity: { perUnit: 3.6, fuel: 'Electricity' },
  hydrogen: { perUnit: 0.12, fuel: 'Hydrogen' },
  natural_gas: { perUnit: 1, fuel: 'Gases' },
  pci_coal: { perUnit: 29.5, fuel: 'Solids|Coal' },
  thermal_coal: { perUnit: 25.12, fuel: 'Solids|Coal' },
};

const GJ_PER_EJ = 1e9;
const ROOT = 'Final Energy|Industry|Iron and Steel';

/**
 * Final energy in EJ of a quantity of a carrier, as the variable of its fuel and those above it. Reducing agents count like
 * fuels. Nothing for a material that carries no energy.
 */
export const finalEnergy = (
  carrier: string,
  quantity: number,
): readonly (readonly [variable: string, ej: number])[] => {
  const known = GJ[carrier];
  if (known === undefined) return [];
  const ej = (quantity * known.perUnit) / GJ_PER_EJ;
  const [family = '', ...kind] = known.fuel.split('|');
  const names = kind.length === 0 ? [family] : [family, known.fuel];
  return [[ROOT, ej], ...names.map((name) => [`${ROOT}|${name}`, ej] as const)];
};
