import { compilesWithoutHandler } from './compile-probe.mjs';

/** Each probe asks a bus for one guarantee by doing to it what would break it, and looks at what is left. */
const raising = ({ id }, raise) => raise(id, 0, 1);

/** A message that goes on after `send` has returned gets this long; it is all in memory. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

const attempt = async (bus, id) => {
  try {
    await bus.send(id, 0, 1);
    return undefined;
  } catch (error) {
    return error;
  } finally {
    await settled();
  }
};

const ear = (name, heard) => ({ name, on: ({ id }) => void heard.push(`${name} ${id}`) });

const opened = async (contestant, options, look) => {
  const { error } = console;
  console.error = () => undefined;
  const bus = await contestant.open(options);
  try {
    return await look(bus);
  } finally {
    await bus.close?.();
    console.error = error;
  }
};

/** The handler raises, then throws. */
const failing = (contestant, look) => {
  const heard = [];
  const handle = async (command, raise) => {
    await raising(command, raise);
    throw new Error('after all not');
  };
  const synchronous = (command, raise) => {
    raising(command, raise);
    throw new Error('after all not');
  };
  const options = { handle: contestant.synchronous ? synchronous : handle, subscribers: [ear('a', heard)] };
  return opened(contestant, options, async (bus) => {
    await attempt(bus, 'x');
    return look(bus, heard);
  });
};

const stateUndone = (contestant) => failing(contestant, async (bus) => (await bus.state()).size === 0);
const eventsUndone = (contestant) => failing(contestant, (_bus, heard) => heard.length === 0);

/** The second of three subscribers fails. */
const subscriberFails = (contestant, onError, look) => {
  const heard = [];
  const broken = {
    name: 'broken',
    on: () => {
      throw new Error('cannot listen');
    },
  };
  const options = { handle: raising, subscribers: [ear('a', heard), broken, ear('c', heard)], onError };
  return opened(contestant, options, async (bus) => {
    const error = await attempt(bus, 'x');
    return look({ bus, heard, error, state: await bus.state() });
  });
};

const othersServed = (contestant) =>
  subscriberFails(
    contestant,
    'dead-letter',
    ({ bus, heard, error }) => error === undefined && heard.length === 2 && bus.letters?.().length === 1,
  );

const subscriberVetoes = (contestant) =>
  subscriberFails(contestant, 'abort', ({ error, state }) => error !== undefined && state.size === 0);

/** The first subscriber answers an event with a command that leads to another event. */
const sameOrder = (contestant) => {
  const heard = [];
  const first = {
    name: 'a',
    on: async ({ id }, send) => {
      heard.push(`a ${id}`);
      if (id === 'x') await send('y', 0, 1);
    },
  };
  const synchronous = { name: 'a', on: ({ id }, send) => void (heard.push(`a ${id}`), id === 'x' && send('y', 0, 1)) };
  const subscribers = [contestant.synchronous ? synchronous : first, ear('b', heard)];
  return opened(contestant, { handle: raising, subscribers }, async (bus) => {
    await attempt(bus, 'x');
    return heard.filter((each) => each.startsWith('b')).join() === 'b x,b y';
  });
};

/** Every event is answered with a command, for ever; the application itself gives up at the cap. */
const cascadeStopped = (contestant) => {
  const cap = 500;
  let sent = 0;
  const again = (_event, send) => {
    sent += 1;
    return sent < cap ? send('x', 0, 1) : undefined;
  };
  const on = contestant.synchronous ? (event, send) => void again(event, send) : again;
  return opened(
    contestant,
    { handle: raising, subscribers: [{ name: 'again', on }], cascadeLimit: 200 },
    async (bus) => {
      const error = await attempt(bus, 'x');
      return sent < cap && error !== undefined && !(error instanceof RangeError) && (await bus.state()).size === 0;
    },
  );
};

/** The events of two furnaces, in the order they happened. */
const history = (contestant) =>
  opened(contestant, { handle: raising, subscribers: [] }, async (bus) => {
    for (const id of ['x', 'y', 'x']) await attempt(bus, id);
    const events = (await bus.history?.()) ?? [];
    return events.map(({ id }) => id).join('') === 'xyx';
  });

export const probes = [
  { guarantee: 'failed command leaves state as it was', holds: stateUndone },
  { guarantee: 'failed command publishes nothing', holds: eventsUndone },
  { guarantee: 'subscriber may veto: all is undone', holds: subscriberVetoes },
  { guarantee: 'failed subscriber: others served, failure kept', holds: othersServed },
  { guarantee: 'every subscriber sees one order', holds: sameOrder },
  { guarantee: 'endless cascade stopped and undone', holds: cascadeStopped },
  { guarantee: 'one ordered history', holds: history },
  { guarantee: 'command without handler does not compile', holds: (each) => !compilesWithoutHandler(each.types) },
];
