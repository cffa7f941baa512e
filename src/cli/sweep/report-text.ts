import type { runSweep } from '../../bootstrap.js';

type SweepReport = Awaited<ReturnType<typeof runSweep>>;

/** How a sweep ended, and where its files are. */
export const reportText = ({ folder, runs, executed, status, published }: SweepReport): string =>
  [
    `${status.done} of ${runs} runs done, ${executed} executed now`,
    ...(published?.files ?? [`${folder} holds this shard; \`sweep merge\` brings all of them together`]),
  ].join('\n');
