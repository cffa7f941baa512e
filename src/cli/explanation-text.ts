import Table from 'cli-table3';
import { REASONS, type Reason } from '../domain/decisions.js';
import type { Explanation } from '../runs/explain.js';
import type { ExplainedDecision, ExplainedOption, ExplainedSide } from '../runs/explained-decision.js';
import type { GroupLine } from '../runs/group-lines.js';
import { decimal, megatonnes } from './numbers.js';

/** To the cent, so that the printed terms add up to the printed value. */
const usd = (value: number): string => decimal(value, 2);
const share = (value: number): string => decimal(value, 6);

const plain = (head: readonly string[], rows: readonly (readonly string[])[], left = 1): string => {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, i) => (i < left ? 'left' : 'right')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: {
      ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '' },
      ...{
        'bottom-right': '',
        left: '',
        'left-mid': '',
        mid: '',
        'mid-mid': '',
        right: '',
        'right-mid': '',
        middle: '',
      },
    },
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
};

const isReason = (code: string): code is Reason => code in REASONS;
const meaning = (code: string): string => (isReason(code) ? REASONS[code] : code);

/** Years in a row in which the same happened without a value stand as one line. */
const timeline = (years: readonly GroupLine[]): string => {
  const rows: { from: number; to: number; line: GroupLine }[] = [];
  for (const line of years) {
    const last = rows.at(-1);
    const waits = line.order === null && last?.line.order === null;
    if (last !== undefined && waits && last.line.reason === line.reason) last.to = line.year;
    else rows.push({ from: line.year, to: line.year, line });
  }
  return plain(
    ['year', 'action', 'to', 'reason', 'NPV, USD'],
    rows.map(({ from, to, line }) => [
      from === to ? String(from) : `${from}–${to}`,
      line.action,
      line.action === 'switch' ? (line.toTechnology ?? '') : '',
      line.reason,
      line.npv === null ? '' : usd(line.npv),
    ]),
    4,
  );
};

const fact = ([name, value]: readonly [string, number | string | null]): string => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  if (typeof value !== 'number') return `${words} ${value ?? ''}`;
  const isYear = /^(due|opens|campaignEnd|closesAfter|leavesAtTheLatest)$/.test(name);
  if (isYear || (Number.isInteger(value) && Math.abs(value) < 100)) return `${words} ${value}`;
  return `${words} ${/^(probability|draw)$/.test(name) ? share(value) : usd(value)}`;
};

const gatesOf = ({ gates }: ExplainedDecision): string =>
  gates
    .map(({ rule, gate, passed, facts }) => {
      const figures = Object.entries(facts)
        .filter(([, value]) => value !== null)
        .map(fact)
        .join(', ');
      return `  ${passed ? 'passed' : 'FAILED'}  rule ${rule}  ${gate}${figures === '' ? '' : ` (${figures})`}`;
    })
    .join('\n');

const optionRow = (option: ExplainedOption): readonly string[] => {
  const { label, chosen, terms, worth, weight, firstYear, lastYear } = option;
  const money = [terms.equity, terms.margin, terms.debt, terms.cosa, terms.npv, worth].map(usd);
  const weighs = weight === null ? '' : share(weight);
  return [`${chosen ? '→' : ' '} ${label}`, ...money, weighs, `${firstYear}–${lastYear}`];
};

const sideRow = ({ furnaceGroupId, capacity, technology, tonnes, equity, terms }: ExplainedSide): readonly string[] => [
  `    ${furnaceGroupId}: ${technology ?? 'closes'}`,
  usd(terms.equity),
  usd(terms.margin),
  usd(terms.debt),
  `${megatonnes(capacity, 3)} Mt/yr, ${megatonnes(tonnes, 3)} Mt a year, equity ${usd(equity)}`,
];

const optionsOf = ({ options, excluded }: ExplainedDecision): readonly string[] => {
  if (options.length === 0) return [];
  const head = ['  option', 'equity', 'margin', 'debt', 'COSA', 'NPV', 'worth a year', 'weight', 'years ahead'];
  const pairs = options.filter(({ sides, chosen }) => chosen && sides.length > 1);
  return [
    '',
    'options, USD discounted to the year; equity + margin + debt + COSA = NPV',
    plain(head, options.map(optionRow)),
    ...pairs.flatMap(({ label, sides }) => [
      `  sides of ${label}`,
      plain(['    group', 'equity', 'margin', 'debt', 'capacity, output, equity paid'], sides.map(sideRow)),
    ]),
    ...excluded.map(({ label, reason }) => `  not open: ${label} (${reason})`),
  ];
};

const drawsOf = ({ draws, options }: ExplainedDecision): readonly string[] => {
  const weighed = options.filter(({ weight }) => weight !== null).sort((a, b) => b.worth - a.worth);
  return draws.map(({ purpose, value, thresholds }) => {
    if (purpose === 'acceptance') {
      const [limit = 0] = thresholds;
      return `  acceptance ${share(value)}: accepted below exp(−equity/NPV) = ${share(limit)}`;
    }
    const bounds = thresholds.map((bound, i) => `${weighed[i]?.label ?? ''} below ${share(bound)}`);
    return `  technology ${share(value)}: ${bounds.join(', ')}`;
  });
};

/** The gate that stopped it in words, where its figures say more than its code. */
const stopped = ({ gates, reason }: ExplainedDecision): string => {
  const { facts } = gates.findLast(({ passed }) => !passed) ?? {};
  if (reason !== 'outside-window' || facts === undefined) return meaning(reason);
  return `campaign ends ${facts['campaignEnd']}, decision window of ${facts['window']} years opens in ${facts['opens']}`;
};

const decisionText = (decision: ExplainedDecision, asked: string): string => {
  const { year, decider, action, reason, technology } = decision;
  const by = decider === asked ? '' : `, decided by ${decider}, the iron that feeds it`;
  const what = action === 'switch' ? `switch to ${technology}` : action;
  const draws = drawsOf(decision);
  return [
    `${year}: ${what}${by} (${reason}: ${stopped(decision)})`,
    '',
    'gates',
    gatesOf(decision),
    ...optionsOf(decision),
    ...(draws.length === 0 ? [] : ['', 'draws', ...draws]),
  ].join('\n');
};

/** An explanation for a person: who it is, the years one line each, and one year in full. */
export const explanationText = (explanation: Explanation, asked: number | undefined): string => {
  const { furnaceGroupId, technology, product, capacity, status, country, plantId, plantGroupId } = explanation;
  const { partOf, years, decision } = explanation;
  const lines = [
    `${furnaceGroupId}: ${technology}, ${product}, ${megatonnes(capacity, 2)} Mt/yr, ${status}; plant ${plantId} (${country}), owner ${plantGroupId}`,
  ];
  if (partOf !== null) lines.push(`divided from ${partOf.furnaceGroupId} in ${partOf.year}`);
  if (asked === undefined) lines.push('', years.length === 0 ? 'no rule was ever applied to it' : timeline(years));
  if (decision !== null) lines.push('', decisionText(decision, furnaceGroupId));
  else if (asked !== undefined) lines.push('', `${asked}: no rule was applied to it: it did not run`);
  return lines.join('\n');
};
