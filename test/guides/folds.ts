import type { Undo } from '../../src/kernel/index.js';
import type { EventCatalogue } from '../../src/domain/events.js';
import type { WorldProjection, WorldReducer, Wrapping } from '../handlers/assembled.js';

type When = WorldReducer['when'];
type React = (event: never, undo: Undo) => undefined;

/** Writes down who folds events of one type, in the order in which they do. */
export const notingFolds = (type: keyof EventCatalogue, order: string[]): Wrapping => {
  const noting = (name: string, when: When): When => {
    const react = when[type] as React | undefined;
    if (react === undefined) return when;
    const noted: React = (event, undo) => {
      order.push(name);
      react(event, undo);
    };
    return { ...when, [type]: noted };
  };
  return {
    reducer: ({ name, when }): WorldReducer => ({ name, when: noting(`reducer ${name}`, when) }),
    projection: (projection): WorldProjection => ({
      name: projection.name,
      when: noting(`projection ${projection.name}`, projection.when),
      view: () => projection.view(),
      truncate: () => {
        projection.truncate();
      },
    }),
  };
};
