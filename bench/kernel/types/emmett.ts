import { getInMemoryMessageBus, type Command } from '@event-driven-io/emmett';

type Tap = Command<'Tap', { id: string }>;
type Drain = Command<'Drain', { id: string }>;

const bus = getInMemoryMessageBus();
bus.handle<Tap>(() => undefined, 'Tap');
void bus.send<Drain>({ type: 'Drain', data: { id: 'x' } });
