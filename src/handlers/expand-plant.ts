import type { Handler } from './types.js';

/** Each unit is a command of its own inside this one: when one is refused, none is built. */
export const expandPlant: Handler<'ExpandPlant'> = ({ plantId, units }, context) => ({
  furnaceGroupIds: units.map(
    ({ technology, capacity }) =>
      context.send({ type: 'AddFurnaceGroup', plantId, technology, capacity }).furnaceGroupId,
  ),
});
