import type { EventCatalogue } from '../../domain/events.js';
import type { Codecs } from '../../kernel/index.js';
import type { Upcast } from './codec.js';
import { codecOf } from './codec.js';
import { plantEvents } from './plant-events.js';
import type { Shape } from './shapes.js';
import { yearEvents } from './year-events.js';

const SHAPES: { readonly [K in keyof EventCatalogue]: Shape<EventCatalogue[K]> } = { ...yearEvents, ...plantEvents };

/** What leads from each version of an event to the next, from 1 on. An event that is not named here has had one version. */
const UPCASTS: { readonly [K in keyof EventCatalogue]?: readonly Upcast[] } = {
  // In version 1 an owner paid the whole equity of a reline.
  'furnace-group.renovated': [(older) => ({ ...(older as object), raised: 0 })],
};

/** The codec of every event. */
export const EVENT_CODECS = Object.fromEntries(
  Object.entries(SHAPES).map(([type, shape]) => [
    type,
    codecOf(shape as Shape<object>, UPCASTS[type as keyof EventCatalogue]),
  ]),
) as unknown as Codecs<EventCatalogue>;
