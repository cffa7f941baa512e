import { streamId, type Undo } from '../kernel/index.js';
import type { Assumptions } from '../domain/assumptions/assumptions.js';
import { crossings, type MonitorMetric } from '../domain/monitor.js';
import type { Process, ProcessDependencies } from './process.js';

/** Values of a year; null as long as a metric has none, such as a change in the first year. */
type Values = Readonly<Record<MonitorMetric, number | null>>;

const NOTHING: Values = { scope1: null, steelPrice: null, bankruptcies: null, costCurveJump: null };

/** Watches the thresholds of the scenario that holds in a year at each year's close and raises an event for each one that the year has crossed. */
export const monitors = (given: Pick<Assumptions, 'scenario'>): Process<ProcessDependencies> => {
  let before: Values = NOTHING;
  let now: Values = NOTHING;
  const note = (undo: Undo, values: Partial<Values>): undefined => {
    const held = now;
    undo(() => {
      now = held;
    });
    now = { ...now, ...values };
  };
  return {
    memory: {
      name: 'monitors',
      when: {
        'year.started': (_event, undo) => {
          const held = [before, now] as const;
          undo(() => {
            [before, now] = held;
          });
          before = now;
          now = { ...NOTHING, bankruptcies: 0 };
        },
        'market.cleared': ({ steel }, undo) => {
          const last = before.steelPrice;
          note(undo, {
            steelPrice: steel.price,
            costCurveJump: last === null ? null : Math.abs(steel.price / last - 1),
          });
        },
        'accounts.settled': ({ columns }, undo) => {
          note(undo, { scope1: columns.scope1.reduce((sum, tonnes) => sum + tonnes, 0) });
        },
        'furnace-group.closed': ({ reason }, undo) => {
          if (reason === 'losses-exceed-capex') note(undo, { bankruptcies: (now.bankruptcies ?? 0) + 1 });
        },
      },
    },
    subscription: {
      name: 'monitors',
      on: 'year.closed',
      onError: 'abort',
      handle: ({ year }, { raise }) => {
        for (const monitor of given.scenario.monitors) {
          const { name, metric } = monitor;
          const value = now[metric];
          if (value === null) continue;
          for (const crossing of crossings(monitor, before[metric], value)) {
            raise(streamId(`monitor/${name}`), {
              type: 'monitor.threshold.crossed',
              year,
              monitor: name,
              metric,
              value,
              ...crossing,
            });
          }
        }
      },
    },
  };
};
