/**
 * Compares the message kernel with public message buses on the same verified work, in the same process:
 *
 *     npm run bench:kernel [-- ROUNDS]
 *
 * Rounds are paired: in each, every bus is opened anew, warmed up and timed, one after the other. Medians are compared;
 * after every round the state, the events and what each subscriber got must be right, or nothing is printed.
 */
import { contestants } from './contestants/index.mjs';
import { probes } from './probes.mjs';
import { table } from './table.mjs';
import { application, COMMANDS, timed, verify, warmUp } from './workload.mjs';

const rounds = Number(process.argv[2] ?? 9);

const sendAll = async (bus, commands) => {
  for (const { id, tonnes } of commands) {
    const pending = bus.send(id, tonnes);
    if (pending !== undefined) await pending;
  }
};

/** Microseconds per command. */
const round = async (contestant) => {
  const app = application();
  const bus = await contestant.open(app);
  await sendAll(bus, warmUp);
  globalThis.gc?.();
  const start = process.hrtime.bigint();
  await sendAll(bus, timed);
  const elapsed = process.hrtime.bigint() - start;
  await verify(app, bus);
  await bus.close?.();
  return Number(elapsed) / 1000 / COMMANDS;
};

const times = new Map(contestants.map(({ name }) => [name, []]));
for (let turn = 0; turn < rounds; turn += 1) {
  for (const contestant of contestants) times.get(contestant.name).push(await round(contestant));
}

const rows = [];
for (const contestant of contestants) {
  const proven = [];
  for (const probe of probes) proven.push({ guarantee: probe.guarantee, kept: await probe.holds(contestant) });
  rows.push({ ...contestant, times: times.get(contestant.name), proven });
}
console.log(table(rows, rounds));
