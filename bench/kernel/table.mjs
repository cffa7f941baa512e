/** The value below which half of the sorted values lie. */
const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const aligned = (rows) => {
  const widths = rows[0].map((_cell, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** How much slower a bus was, round by round: the machine's moods hit both sides of a pair alike. */
const ratio = (times, reference) => median(times.map((time, turn) => time / reference[turn]));

/** Medians, ratios to the first row, and what each bus does not do, as text. */
export const table = (rows, rounds) => {
  const [{ times: reference }] = rows;
  const lines = rows.map(({ name, version, times, proven }) => {
    const broken = proven.flatMap(({ kept }, index) => (kept ? [] : [`${index + 1}`]));
    return [
      `${name} ${version}`.trim(),
      median(times).toFixed(2),
      Math.min(...times).toFixed(2),
      `${ratio(times, reference).toFixed(1)} ×`,
      broken.length === 0 ? '–' : broken.join(' '),
    ];
  });
  const guarantees = rows[0].proven.map(({ guarantee }, index) => `  ${index + 1}  ${guarantee}`);
  return [
    `µs per command: one handler, one event, three deliveries; medians of ${rounds} paired rounds`,
    '',
    aligned([['bus', 'median', 'least', 'ratio', 'does not do'], ...lines]),
    '',
    'Guarantees, each tried on every bus:',
    ...guarantees,
  ].join('\n');
};
