import { streamId, type StreamId } from '../kernel/index.js';
import type { FurnaceGroupId } from './names.js';

/** Streams of the log: one for each furnace group, and three of the world's. */
export const furnaceGroupStream = (id: FurnaceGroupId): StreamId => streamId(`furnace-group/${id}`);
export const YEAR_STREAM: StreamId = streamId('world/year');
export const MARKET_STREAM: StreamId = streamId('world/market');
export const DECISION_STREAM: StreamId = streamId('world/decisions');
