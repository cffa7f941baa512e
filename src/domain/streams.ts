import { streamId, type StreamId } from '../kernel/index.js';
import type { FurnaceGroupId, PlantId, ProjectId } from './names.js';

/** Streams of the log: one for each furnace group, new plant and project, and some of the world's. */
export const furnaceGroupStream = (id: FurnaceGroupId): StreamId => streamId(`furnace-group/${id}`);
export const plantStream = (id: PlantId): StreamId => streamId(`plant/${id}`);
export const projectStream = (id: ProjectId): StreamId => streamId(`project/${id}`);
export const YEAR_STREAM: StreamId = streamId('world/year');
export const MARKET_STREAM: StreamId = streamId('world/market');
export const PIPELINE_STREAM: StreamId = streamId('world/pipeline');
export const DECISION_STREAM: StreamId = streamId('world/decisions');
