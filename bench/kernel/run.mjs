/**
 * Compares the message kernel with public message buses on the same verified work, in the same process:
 *
 *     npm run bench:kernel [-- ROUNDS]
 *
 * Rounds are paired: in each, every bus is opened anew, warmed up and timed, one after the other, and the next round
 * begins with the next of them. Medians are compared; after every round the state, the deliveries and the history must be right, or
 * nothing is printed. Counted is the processor time of the process, the collector's included: another program on the
 * machine does not enter it.
 */
import { contestants } from './contestants/index.mjs';
import { inOwnProcess } from './own-process.mjs';
import { guaranteesOf } from './guarantees.mjs';
import { table } from './table.mjs';

/** Each gets a copy of the application's code, so that what the compiler learns with one bus is not spoilt by another. */
const withWorkload = async (contestant) => ({
  ...contestant,
  workload: await import(`./workload.mjs?for=${encodeURIComponent(contestant.name)}`),
});

const openWarm = async ({ open, work, workload: { application, sendAll, warmUp } }) => {
  const app = application(work !== 'floor');
  const bus = await open(app);
  await sendAll(bus, warmUp, app.counts);
  return { app, bus };
};

/** Microseconds of processor time per command. */
const round = async (contestant) => {
  const { COMMANDS, sendAll, timed, verify } = contestant.workload;
  const { app, bus } = await openWarm(contestant);
  globalThis.gc();
  const start = process.cpuUsage();
  await sendAll(bus, timed, app.counts);
  const { user, system } = process.cpuUsage(start);
  await verify(app, bus);
  await bus.close?.();
  return (user + system) / COMMANDS;
};

const measure = async (rounds) => {
  const entered = await Promise.all(contestants.map(withWorkload));
  // A program's bus lives as long as the program. Were there none between two rounds, compiled code would be thrown away.
  const idle = [];
  for (const each of entered) idle.push(await openWarm(each));
  const rows = entered.map((each) => ({ ...each, times: [], kept: guaranteesOf(each) }));
  for (let turn = 0; turn < rounds; turn += 1) {
    const first = turn % rows.length;
    for (const row of [...rows.slice(first), ...rows.slice(0, first)]) row.times.push(await round(row));
  }
  for (const { bus } of idle) await bus.close?.();
  return rows;
};

if (inOwnProcess(import.meta.url)) {
  const rounds = Number(process.argv[2] ?? 9);
  console.log(table(await measure(rounds), rounds));
}
