import type { AccountColumns } from '../events.js';
import { METALLICS, shareOf } from '../economics/technology.js';
import type { Outlook } from '../market/outlook.js';
import { furnaceGroupIn } from '../world.js';
import { balances } from './balance.js';

/** Carbon that goes into a group, as CO2, is emitted, captured or leaves in the product (model §11). Per group. */
export const checkCarbon = (outlook: Outlook, columns: AccountColumns): undefined => {
  columns.furnaceGroupId.forEach((id, i) => {
    const technology = outlook.given.technology(furnaceGroupIn(outlook.world, id).technology);
    const made = columns.production[i] ?? 0;
    let carbonIn = technology.inputs.reduce((sum, input) => sum + input.perT * input.carbon, 0);
    for (const metallic of METALLICS)
      carbonIn += (columns.charge[metallic][i] ?? 0) * shareOf(technology, metallic).carbon;
    const out = (columns.scope1[i] ?? 0) + (columns.captured[i] ?? 0) + made * technology.productCarbon;
    balances('carbon in = carbon out', made * carbonIn, out, { year: outlook.year, about: id });
  });
};
