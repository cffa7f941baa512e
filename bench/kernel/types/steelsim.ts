import { createKernel } from '../../../dist/kernel/index.js';

interface Commands {
  Tap: { data: { id: string }; result: undefined };
  Drain: { data: { id: string }; result: undefined };
}
interface Events {
  'furnace.tapped': { id: string };
}

export const kernel = createKernel<Commands, Events, undefined>({
  commands: { Tap: true, Drain: true },
  events: { 'furnace.tapped': true },
  handlers: { Tap: () => undefined },
  reducers: [],
  projections: [],
  subscriptions: [],
  deps: undefined,
});
