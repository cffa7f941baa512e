/**
 * A dataset whose world is `copies` times as large: every owner, plant and furnace group again under a new id, and
 * everything that is counted in tonnes of the world multiplied. Prices and shares stay as they are. A copy stands at
 * another longitude, so that hot metal does not flow between copies.
 */
export const enlarged = (dataset, copies) => {
  const kept = (id, n) => (n === 0 ? id : `${id}~${n}`);
  const turned = (longitude, n) => ((longitude + 180 + (n * 360) / copies) % 360) - 180;
  const each = (rows, copy) => Array.from({ length: copies }, (_, n) => rows.map((row) => copy(row, n))).flat();
  const scaled = (rows) => rows.map((row) => ({ ...row, value: row.value * copies }));
  return {
    ...dataset,
    plantGroups: each(dataset.plantGroups, (row, n) => ({ ...row, plantGroupId: kept(row.plantGroupId, n) })),
    plants: each(dataset.plants, (row, n) => ({
      ...row,
      plantId: kept(row.plantId, n),
      plantGroupId: kept(row.plantGroupId, n),
      longitude: turned(row.longitude, n),
    })),
    furnaceGroups: each(dataset.furnaceGroups, (row, n) => ({
      ...row,
      furnaceGroupId: kept(row.furnaceGroupId, n),
      plantId: kept(row.plantId, n),
    })),
    demand: scaled(dataset.demand),
    scrapSupply: scaled(dataset.scrapSupply),
    co2Storage: scaled(dataset.co2Storage),
    production: scaled(dataset.production),
  };
};

/** The limits of a scenario that are counted in tonnes, for the enlarged world. */
export const enlargedLimits = (copies) => [
  `constraints.buildOut.multiplier=${copies}`,
  `constraints.diffusion.seed=${3e6 * copies}`,
  `constraints.diffusion.atScale=${20e6 * copies}`,
];
