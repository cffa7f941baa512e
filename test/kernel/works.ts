import type { Context, Kernel, KernelConfig, Projection, Reducer, Undo } from '../../src/kernel/index.js';
import { createKernel, streamId, year } from '../../src/kernel/index.js';

/** A small works, enough to try the kernel: furnaces that are opened, heated and closed. */
export interface WorksCommands {
  Open: { data: { id: string }; result: number };
  Heat: { data: { id: string; by: number }; result: number };
  Run: { data: { script: string }; result: undefined };
}

export interface WorksEvents {
  'furnace.opened': { id: string };
  'furnace.heated': { id: string; by: number };
  'monitor.threshold.crossed': { id: string };
  'monitor.threshold.cleared': { id: string };
  'works.noted': { text: string };
}

export type WorksContext = Context<WorksCommands, WorksEvents, undefined>;
export type WorksConfig = KernelConfig<WorksCommands, WorksEvents, undefined>;
export type WorksKernel = Kernel<WorksCommands, WorksEvents>;
export type WorksSubscription = WorksConfig['subscriptions'][number];
export type Script = (context: WorksContext) => undefined;

export const COMMANDS = { Open: true, Heat: true, Run: true } as const;
export const EVENTS = {
  'furnace.opened': true,
  'furnace.heated': true,
  'monitor.threshold.crossed': true,
  'monitor.threshold.cleared': true,
  'works.noted': true,
} as const;

export const furnace = (id: string) => streamId(`furnace/${id}`);
export const YEAR = year(2030);

export class TooHotError extends Error {}

/** Temperatures by furnace, as the reducer keeps them. */
export class Furnaces implements Reducer<WorksEvents> {
  readonly name = 'furnaces';
  readonly heat = new Map<string, number>();
  readonly when: Reducer<WorksEvents>['when'] = {
    'furnace.opened': ({ id }, undo) => {
      put(this.heat, id, 0, undo);
    },
    'furnace.heated': ({ id, by }, undo) => {
      put(this.heat, id, (this.heat.get(id) ?? 0) + by, undo);
    },
  };
}

/** The inverse brings back an absent key as absent. */
function put(map: Map<string, number>, key: string, value: number, undo: Undo): undefined {
  const before = map.get(key);
  undo(() => {
    if (before === undefined) map.delete(key);
    else map.set(key, before);
  });
  map.set(key, value);
}

/** Counts events by type, as a read model. */
export class Counts implements Projection<WorksEvents, Readonly<Record<string, number>>> {
  readonly name = 'counts';
  private readonly counted = new Map<string, number>();
  readonly when: Projection<WorksEvents, unknown>['when'] = {
    'furnace.opened': (event, undo) => {
      this.count(event.type, undo);
    },
    'furnace.heated': (event, undo) => {
      this.count(event.type, undo);
    },
    'works.noted': (event, undo) => {
      this.count(event.type, undo);
    },
  };

  view(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.counted);
  }

  truncate(): undefined {
    this.counted.clear();
  }

  private count(type: string, undo: Undo): undefined {
    put(this.counted, type, (this.counted.get(type) ?? 0) + 1, undo);
  }
}

export interface Works {
  readonly kernel: WorksKernel;
  readonly furnaces: Furnaces;
  readonly counts: Counts;
  /** Runs a script as the body of a command handler. */
  readonly run: (script: Script) => undefined;
  /** Names a script, so that a handler or subscription can send or post it as a command. */
  readonly script: (name: string, script: Script) => undefined;
  readonly types: () => readonly string[];
}

/** A kernel with its year begun. `Run` executes the script of that name, so that a test spells what a handler does. */
export function works(overrides: Partial<WorksConfig> = {}): Works {
  const furnaces = new Furnaces();
  const counts = new Counts();
  const scripts = new Map<string, Script>();
  const kernel = createKernel<WorksCommands, WorksEvents, undefined>({
    commands: COMMANDS,
    events: EVENTS,
    handlers: {
      Open({ id }, { raise }) {
        raise(furnace(id), { type: 'furnace.opened', id }, 'none');
        return furnaces.heat.size;
      },
      Heat({ id, by }, { raise }) {
        raise(furnace(id), { type: 'furnace.heated', id, by }, 'exists');
        const heat = furnaces.heat.get(id) ?? 0;
        if (heat > 1600) throw new TooHotError(id);
        return heat;
      },
      Run({ script }, context) {
        scripts.get(script)?.(context);
      },
    },
    reducers: [furnaces],
    projections: [counts],
    subscriptions: [],
    deps: undefined,
    freeze: true,
    ...overrides,
  });
  kernel.beginYear(YEAR);
  return {
    kernel,
    furnaces,
    counts,
    run(script) {
      scripts.set('main', script);
      kernel.send({ type: 'Run', script: 'main' });
    },
    script(name, script) {
      scripts.set(name, script);
    },
    types: () => [...kernel.log.read()].map(({ event }) => event.type),
  };
}

/** A note in the log, for tests about order. */
export const note = (context: Pick<WorksContext, 'raise'>, text: string): undefined => {
  context.raise(streamId('notes'), { type: 'works.noted', text });
};

/** The notes in the log, in order. */
export const notes = (kernel: WorksKernel): readonly string[] =>
  [...kernel.log.read({ type: 'works.noted' })].map(({ event }) => event.text);
