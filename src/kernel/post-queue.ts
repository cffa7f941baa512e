import type { AnyCommands, Command } from './catalogue.js';
import type { CommandNo, Seq } from './names.js';

/** Orders the queue of posted commands, and nothing else. */
export type Priority = 'low' | 'normal' | 'high' | 'critical';

const MOST_URGENT_FIRST: readonly Priority[] = ['critical', 'high', 'normal', 'low'];

/** A command that waits, with what led to it. */
export interface Posted {
  readonly command: Command<AnyCommands>;
  readonly priority: Priority;
  readonly root: CommandNo;
  readonly cause: Seq | 0;
}

/** Waiting commands: by priority, and first in first out within one. */
export class PostQueue {
  private readonly lines = new Map<Priority, Posted[]>(MOST_URGENT_FIRST.map((priority) => [priority, []]));

  /** How many wait. Known without looking: every command asks, and hardly any has been posted. */
  waiting = 0;

  push(posted: Posted): undefined {
    this.lines.get(posted.priority)?.push(posted);
    this.waiting++;
  }

  /** Takes back the last command pushed with this priority: the inverse of `push`. */
  retract(priority: Priority): undefined {
    this.lines.get(priority)?.pop();
    this.waiting--;
  }

  shift(): Posted | undefined {
    if (this.waiting === 0) return undefined;
    this.waiting--;
    for (const line of this.lines.values()) {
      const first = line.shift();
      if (first !== undefined) return first;
    }
    return undefined;
  }

  clear(): undefined {
    for (const line of this.lines.values()) line.length = 0;
    this.waiting = 0;
  }
}
