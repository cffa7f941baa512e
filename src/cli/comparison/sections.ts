import type { Comparison } from '../../runs/comparison/comparison.js';
import type { DivergentEvent } from '../../runs/comparison/divergence.js';
import { aggregateSections } from './aggregate-sections.js';
import { gateText } from './gate-text.js';
import { FIGURE_LABELS, percentText, quantity, signed } from './figures.js';
import type { Section } from './section.js';

const LONGEST_VALUE = 40;
const short = (text: string | null): string =>
  text === null ? '–' : text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;

const inputs = ({ inputs: differing }: Comparison): Section =>
  differing.length === 0
    ? { title: 'Inputs', sentence: 'The inputs are equal.' }
    : {
        title: 'Inputs',
        table: {
          header: ['input', 'A', 'B'],
          rows: differing.map(({ path, a, b }) => [path, short(a), short(b)]),
          numeric: [],
        },
      };

const headline = ({ headline: years }: Comparison): Section =>
  years.length === 0
    ? { title: 'Headline results', sentence: 'The runs have no year in common.' }
    : {
        title: 'Headline results',
        table: {
          header: ['', 'year', 'A', 'B', 'B − A', 'of A'],
          rows: (years[0]?.figures ?? []).flatMap(({ figure }, row) =>
            years.map(({ year, figures }, column) => {
              const change = figures[row];
              const label = column === 0 ? (FIGURE_LABELS[figure] ?? `${figure}, Mt`) : '';
              if (change === undefined) return [label, String(year)];
              const { a, b, unit, difference, percent } = change;
              return [
                label,
                String(year),
                quantity(a, unit),
                quantity(b, unit),
                signed(quantity(difference, unit)),
                percentText(percent),
              ];
            }),
          ),
          numeric: [1, 2, 3, 4, 5],
        },
      };

const eventRows = (side: string, event: DivergentEvent | null): readonly (readonly string[])[] =>
  event === null
    ? [[side, '', '', 'the log has ended', '', '', '']]
    : [event, ...event.causes].map(({ seq, year, type, stream, command, cause, root }, i) => [
        i === 0 ? side : 'because of',
        String(seq),
        String(year),
        type,
        stream,
        command,
        cause === 0 ? `outside command ${root}` : `event ${cause}`,
      ]);

const events = ({ events: { shared, divergence } }: Comparison): Section =>
  divergence === null
    ? { title: 'First event that differs', sentence: `None: the logs are equal, ${shared} events.` }
    : {
        title: 'First event that differs',
        sentence: `The first ${shared} events are the same.`,
        table: {
          header: ['', 'event', 'year', 'type', 'stream', 'command', 'cause'],
          rows: [...eventRows('A', divergence.a), ...eventRows('B', divergence.b)],
          numeric: [1, 2],
        },
      };

const values = ({ events: { divergence } }: Comparison): readonly Section[] =>
  divergence === null || divergence.values.length === 0
    ? []
    : [
        {
          title: 'What differs in it',
          sentence: `Values that differ: ${divergence.valuesInAll}, shown: ${divergence.values.length}.`,
          table: {
            header: ['value', 'A', 'B'],
            rows: divergence.values.map(({ path, a, b }) => [path, short(a), short(b)]),
            numeric: [1, 2],
          },
        },
      ];

const gates = ({ gates: results }: Comparison): readonly Section[] =>
  results.length === 0
    ? []
    : [
        {
          title: 'Gates',
          table: {
            header: ['gate', '', 'seen and allowed'],
            rows: results.map((each) => [each.gate, each.tripped ? 'tripped' : 'held', gateText(each)]),
            numeric: [],
          },
        },
      ];

/** The parts of a comparison in the order in which they are read. */
export const sectionsOf = (comparison: Comparison): readonly Section[] => [
  inputs(comparison),
  headline(comparison),
  events(comparison),
  ...values(comparison),
  ...aggregateSections(comparison),
  ...gates(comparison),
];

/** Which runs are compared, and whether they are the same. */
export const titleOf = ({ a, b, equal }: Comparison): readonly string[] => [
  ...[a, b].map(
    ({ folder, scenario, years, seed }, i) =>
      `${i === 0 ? 'A' : 'B'}: ${folder} (${scenario}, ${years.start} to ${years.end}, seed ${seed})`,
  ),
  equal ? 'The runs are equal: same inputs, same events.' : 'The runs differ.',
];
