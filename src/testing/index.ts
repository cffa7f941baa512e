/**
 * The test kit: specifications by example, fakes for ports, and contract suites that run on any adapter. Needs no test
 * runner of its own; the suites take the `describe` and `it` of the one in use.
 */
export type { TestRunner } from './test-runner.js';
export type { Given, Specification, Subject, When } from './specification.js';
export { on, specification } from './specification.js';
export type { Outcome } from './outcome.js';
export type { AskedDraw } from './fakes/draws.js';
export { FixedDraws } from './fakes/draws.js';
export { MemoryDurableLog } from './fakes/durable-log.js';
export { CollectingPublisher } from './fakes/publisher.js';
export { TranscriptProbe } from './fakes/probe.js';
export type { ContractEvents, ContractRecord } from './contracts/records.js';
export { describeEventLog } from './contracts/event-log.js';
export type { DamageableLog, DurableLogDamage } from './contracts/durable-log-damage.js';
export type { DurableLogSubject } from './contracts/durable-log.js';
export { describeDurableLog } from './contracts/durable-log.js';
export type { PublisherSubject } from './contracts/publisher.js';
export { describePublisher } from './contracts/publisher.js';
export type { ProjectionContract, ProjectionSubject } from './contracts/projection.js';
export { describeProjection } from './contracts/projection.js';
export { contractOrder, contractRun, describeExecutor } from './contracts/executor.js';
