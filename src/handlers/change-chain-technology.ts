import { firstYearOf } from '../domain/economics/technology.js';
import { ensure } from '../domain/errors.js';
import type { FurnaceGroupId } from '../domain/names.js';
import { furnaceGroupIn } from '../domain/world.js';
import { ensurePermitted } from './permitted.js';
import type { Handler } from './types.js';

/**
 * Divides the groups of which a part changes, pays for what is new and schedules what closes. Each is a command of its
 * own inside this one: when one is refused, nothing has happened.
 * @throws DomainError `no-technology` when nothing new is built, a refusal when the limits have no room for all sides together, or what the nested commands throw
 */
export const changeChainTechnology: Handler<'ChangeChainTechnology'> = ({ sides }, context) => {
  const { given, world } = context.deps;
  const ready = sides.flatMap(({ technology }) =>
    technology === null ? [] : [firstYearOf(given.technology(technology), world.year)],
  );
  ensure(ready.length > 0, 'no-technology', { sides });
  const due = Math.max(...ready);
  // Each side fits on its own when it is sent; together they have to as well.
  const starts = sides.flatMap(({ furnaceGroupId, capacity, technology }) => {
    const { country } = furnaceGroupIn(world, furnaceGroupId);
    return technology === null ? [] : [{ technology, country, capacity, due, instead: 'change' as const }];
  });
  ensurePermitted(context.deps, ...starts);
  const furnaceGroupIds: FurnaceGroupId[] = [];
  for (const { furnaceGroupId: whole, capacity, technology } of sides) {
    const furnaceGroupId =
      capacity === furnaceGroupIn(world, whole).capacity
        ? whole
        : context.send({ type: 'SplitFurnaceGroup', furnaceGroupId: whole, capacity }).furnaceGroupId;
    if (technology === null) context.send({ type: 'ScheduleClosure', furnaceGroupId, lastYear: due - 1 });
    else context.send({ type: 'ChangeFurnaceGroupTechnology', furnaceGroupId, technology, due });
    furnaceGroupIds.push(furnaceGroupId);
  }
  return { due, furnaceGroupIds };
};
