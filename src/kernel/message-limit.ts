import { CascadeLimitError } from './cascade-errors.js';
import type { CascadePlace } from './cascade-errors.js';
import { causeChain, repeatingCycle } from './cause-chain.js';
import type { Origin } from './origin.js';
import type { AnyRecord, KernelUnitOfWork } from './unit-of-work.js';

export interface Limits {
  readonly messages: number;
  readonly nesting: number;
}

/**
 * Counts what one outside command sets off and stops what does not end. Once it has said stop it says so again at every
 * further message, so that a handler that catches the error cannot carry on.
 */
export class MessageLimit {
  private readonly limits: Limits;
  private readonly unit: KernelUnitOfWork;
  private readonly origin: Origin;
  /** Commands in progress, outermost first. */
  private readonly running: string[] = [];
  private nesting = 0;
  private messages = 0;
  private exceeded: CascadeLimitError | undefined;

  constructor(limits: Limits, unit: KernelUnitOfWork, origin: Origin) {
    this.limits = limits;
    this.unit = unit;
    this.origin = origin;
  }

  get reached(): CascadeLimitError | undefined {
    return this.exceeded;
  }

  restart(): undefined {
    this.messages = 0;
    this.exceeded = undefined;
  }

  enter(command: string): undefined {
    this.running[this.nesting] = command;
    this.nesting++;
    if (this.nesting > this.limits.nesting) this.stop('nesting', this.limits.nesting);
    this.count();
  }

  leave(): undefined {
    this.nesting--;
  }

  count(): undefined {
    this.messages++;
    if (this.exceeded !== undefined) throw this.exceeded;
    if (this.messages > this.limits.messages) this.stop('messages', this.limits.messages);
  }

  /** Where in the cascade this event is, for error messages. */
  place({ event, seq }: AnyRecord): CascadePlace {
    return { type: event.type, seq, chain: causeChain(seq, (at) => this.unit.find(at)) };
  }

  private stop(what: 'messages' | 'nesting', limit: number): never {
    const causes = causeChain(this.origin.cause, (at) => this.unit.find(at), false);
    const chain = [...causes, ...this.running.slice(Math.max(0, this.nesting - 24), this.nesting)];
    this.exceeded ??= new CascadeLimitError(what, limit, chain, repeatingCycle(chain));
    throw this.exceeded;
  }
}
