import { z } from 'zod';
import type { ChargeMix } from '../../domain/economics/charge.js';
import type { EventCatalogue } from '../../domain/events.js';
import { MONITOR_METRICS } from '../../domain/monitor.js';
import type { MonitorMetric } from '../../domain/monitor.js';
import { REASONS } from '../../domain/decisions.js';
import type { Reason } from '../../domain/decisions.js';
import type { Shape } from './shapes.js';
import {
  NOT_PARALLEL,
  amount,
  areParallel,
  country,
  exactly,
  furnaceGroupId,
  plantGroupId,
  plantId,
  technology,
  year,
} from './shapes.js';

const amounts = z.array(amount);
const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): z.ZodType<K> =>
  z.enum(Object.keys(record) as [K, ...K[]]);
const orNone = <T extends string>(text: z.ZodType<T>): z.ZodType<T | ''> => z.union([text, z.literal('')]);

const market = exactly({
  price: amount,
  demand: amount,
  capacity: amount,
  production: amount,
  marginal: furnaceGroupId.nullable(),
});

const sales = exactly({
  country: z.array(country),
  demand: amounts,
  production: amounts,
  exports: amounts,
  imports: amounts,
  price: amounts,
  revenue: amounts,
  premium: amounts,
}).refine(areParallel, NOT_PARALLEL);

const charge = { hot_metal: amounts, pig_iron: amounts, dri: amounts, scrap: amounts } satisfies Record<
  keyof ChargeMix,
  unknown
>;

/** The charge is a table within the table: its columns are as long as the others. */
const accounts = exactly({
  furnaceGroupId: z.array(furnaceGroupId),
  production: amounts,
  variableCost: amounts,
  hotMetalCost: amounts,
  carbonCost: amounts,
  fixedCost: amounts,
  debtService: amounts,
  scope1: amounts,
  scope2: amounts,
  captured: amounts,
  profit: amounts,
  charge: exactly(charge),
}).refine(({ charge: inner, ...outer }) => areParallel({ ...outer, ...inner }), NOT_PARALLEL);

const decisions = exactly({
  order: z.array(z.int()),
  plantId: z.array(plantId),
  furnaceGroupId: z.array(orNone(furnaceGroupId)),
  action: z.array(z.enum(['keep', 'renovate', 'switch', 'close', 'expand', 'build', 'mothball', 'restart'])),
  fromTechnology: z.array(orNone(technology)),
  toTechnology: z.array(orNone(technology)),
  npv: z.array(amount.nullable()),
  cosa: z.array(amount.nullable()),
  steelPrice: amounts,
  ironPrice: amounts,
  worldSteelPrice: amounts,
  reason: z.array(keysOf<Reason>(REASONS)),
}).refine(areParallel, NOT_PARALLEL);

/** Events of the world as a whole. */
export const yearEvents = {
  'year.started': { year },
  'market.opened': { year },
  'market.cleared': {
    year,
    steel: market,
    iron: market,
    scrap: exactly({ price: amount, supplied: amount, used: amount }),
    sales,
  },
  'accounts.settled': { year, columns: accounts },
  'decisions.recorded': { year, columns: decisions, gates: z.array(z.string()) },
  'dividends.paid': { year, plantGroupId: z.array(plantGroupId), amount: amounts },
  'year.closed': { year },
  'monitor.threshold.crossed': {
    year,
    monitor: z.string(),
    metric: keysOf<MonitorMetric>(MONITOR_METRICS),
    value: amount,
    threshold: amount,
    direction: z.enum(['above', 'below']),
  },
} satisfies { readonly [K in keyof EventCatalogue]?: Shape<EventCatalogue[K]> };
