import { probes } from './probes.mjs';

const at = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * share)];
};
const median = (values) => at(values, 0.5);

const aligned = (rows) => {
  const full = rows.filter((row) => row.length > 1);
  const widths = full[0].map((_cell, column) => Math.max(...full.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (row.length === 1 ? cell : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd(),
  );
};

const CLASSES = [
  { work: 'by itself', title: 'The same work, all of it by the bus itself' },
  { work: 'by hand', title: 'The same work, with what the bus lacks written by hand around it' },
  { work: 'floor', title: 'Floors, less work: nothing refused, no undo, no history' },
];

/** How much slower a bus was, round by round: the machine's moods hit both sides of a pair alike. */
const ratioTo = (reference, { times }) => median(times.map((time, turn) => time / reference.times[turn]));

const numbers = (places) => (places.length === 0 ? '–' : places.join(' '));

const lineOf = (row, reference) => {
  const { name, version, times, kept, byHand = [] } = row;
  const missing = kept?.flatMap((holds, index) => (holds ? [] : [index + 1]));
  return [
    `  ${name} ${version}`.trimEnd(),
    median(times).toFixed(2),
    `${at(times, 0.25).toFixed(2)}–${at(times, 0.75).toFixed(2)}`,
    Math.min(...times).toFixed(2),
    `${ratioTo(reference, row).toFixed(1)} ×`,
    numbers(byHand),
    missing === undefined ? 'not a bus' : numbers(missing),
  ];
};

/** Which of a class comes nearest, and how near. */
const nearest = (rows, reference, { work, title }) => {
  const others = rows.filter((row) => row.work === work && row !== reference && row.kept !== undefined);
  const [first] = others.sort((a, b) => ratioTo(reference, a) - ratioTo(reference, b));
  return `  ${ratioTo(reference, first).toFixed(1).padStart(5)} ×  ${first.name} (${title.toLowerCase()})`;
};

/** Why a bus that awaits and does little else cannot be ten times slower than anything. */
const boundary = (rows) => {
  const awaited = median(rows.find(({ name }) => name.startsWith('awaited')).times);
  const plain = median(rows.find(({ name }) => name.startsWith('plain')).times);
  return [
    `Awaiting the handler and three subscribers costs ${awaited.toFixed(2)} µs without any bus, the calls alone ${plain.toFixed(2)}. A dispatcher`,
    `that adds nothing to its awaits could be ten times slower only than what does all the work in ${(awaited / 10).toFixed(2)} µs.`,
  ];
};

/** Times by class of work, ratios to the first row, and what each bus does not do, as text. */
export const table = (rows, rounds) => {
  const [reference] = rows;
  const lines = CLASSES.flatMap(({ work, title }) => [
    [title],
    ...rows.filter((row) => row.work === work).map((row) => lineOf(row, reference)),
  ]);
  const body = aligned([['', 'median', 'quartiles', 'least', 'ratio', 'by hand', 'does not do'], ...lines]);
  return [
    `µs of processor time per command; ${rounds} paired rounds in one process, the same flags for all`,
    'One handler, one change, one event, three subscribers, a history; one command in 17 refused after its change.',
    '',
    ...body,
    '',
    'The fastest other bus of each class takes, in times ours (below 1: it is quicker):',
    ...CLASSES.map((each) => nearest(rows, reference, each)),
    '',
    ...boundary(rows),
    '',
    'Guarantees, each tried on every bus; those written by hand are the user’s, not the bus’s:',
    ...probes.map(({ guarantee }, index) => `  ${index + 1}  ${guarantee}`),
  ].join('\n');
};
