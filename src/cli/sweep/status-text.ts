import type { sweepStatus } from '../../bootstrap.js';

type SweepStatus = ReturnType<typeof sweepStatus>;

const SHOWN = 20;

/** How far a sweep is, in words; of the runs that nobody started only the number. */
export const statusText = ({ sweep, folder, runs, status, open, damaged }: SweepStatus): string => {
  const counts = Object.entries(status).filter(([, count]) => count > 0);
  const failed = open.filter(({ status: each }) => each !== 'missing');
  return [
    `${sweep} in ${folder}: ${status.done} of ${runs} runs done${status.done === runs ? ', complete' : ''}`,
    ...counts.map(([name, count]) => `  ${name.padEnd(8)} ${count}`),
    ...failed.slice(0, SHOWN).map(({ id, point, replicate, status: each, message }) => {
      return `${id} point ${point} replicate ${replicate} ${each}: ${message ?? ''}`;
    }),
    ...(failed.length > SHOWN ? [`and ${failed.length - SHOWN} more; --json names all`] : []),
    ...damaged.map(({ file, line }) => `${file}:${line} is damaged; its run will be executed again`),
  ].join('\n');
};
