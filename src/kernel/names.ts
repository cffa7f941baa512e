import type { Branded } from './brand.js';

/** The entity whose history an event belongs to, such as `furnace-group/fg-0042`. */
export type StreamId = Branded<string, 'StreamId'>;
/** A calendar year of the simulated world. */
export type Year = Branded<number, 'Year'>;
/** Position of an event in this run's log: deterministic, from 1, without gaps. */
export type Seq = Branded<number, 'Seq'>;
/** Ordinal of a command that came from outside and left at least one event, from 1. */
export type CommandNo = Branded<number, 'CommandNo'>;

export const streamId = (text: string): StreamId => text as StreamId;
export const year = (value: number): Year => value as Year;
export const seq = (value: number): Seq => value as Seq;
export const commandNo = (value: number): CommandNo => value as CommandNo;
