import { construction } from '../domain/economics/investment.js';
import { firstYearOf } from '../domain/economics/technology.js';
import { ensure } from '../domain/errors.js';
import { furnaceGroupId } from '../domain/names.js';
import { furnaceGroupStream } from '../domain/streams.js';
import { plantIn, type World } from '../domain/world.js';
import { ensureAffordable } from './affordable.js';
import { ensurePermitted } from './permitted.js';
import type { Handler } from './types.js';

/** A name that tells the plant, the technology and the year of the decision; numbered when one year adds several. */
const newId = (world: World, base: string): ReturnType<typeof furnaceGroupId> => {
  let id = furnaceGroupId(base);
  for (let n = 2; world.furnaceGroups.has(id); n += 1) id = furnaceGroupId(`${base}-${n}`);
  return id;
};

/** @throws DomainError `no-capacity`, `equity-short` or a refusal of the limits */
export const addFurnaceGroup: Handler<'AddFurnaceGroup'> = ({ plantId, technology: code, capacity }, context) => {
  const { deps } = context;
  const { given, book, world } = deps;
  ensure(capacity > 0, 'no-capacity', { plantId, technology: code, capacity });
  const plant = plantIn(world, plantId);
  const technology = given.technology(code);
  const due = firstYearOf(technology, world.year);
  ensurePermitted(deps, { technology: code, country: plant.country, capacity, due });
  const financing = construction(given, book, plant, code, capacity, due);
  ensureAffordable(world, plant.plantGroupId, financing.equity);
  const id = newId(world, `${plantId}-${code}-${world.year}`);
  context.raise(
    furnaceGroupStream(id),
    {
      type: 'furnace-group.added',
      furnaceGroupId: id,
      plantId,
      plantGroupId: plant.plantGroupId,
      country: plant.country,
      product: technology.product,
      capacity,
      technology: code,
      ...financing,
      due,
      campaignEnd: due + technology.lifetime - 1,
      availability: technology.technicalAvailability,
    },
    'none',
  );
  return { furnaceGroupId: id };
};
