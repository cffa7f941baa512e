import type { CommandNo, Seq, Year } from './names.js';
import type { Priority } from './post-queue.js';

/** Where the next event comes from. One object, changed in place: nothing is allocated per message. */
export interface Origin {
  year: Year;
  command: string;
  root: CommandNo;
  cause: Seq | 0;
  priority: Priority;
}
