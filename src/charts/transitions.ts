import type { Product, ReportedRun, Transition } from '../runs/report/report-data.js';
import { frame } from './axes.js';
import type { Chart } from './chart.js';
import { decimal, fitting } from './numbers.js';
import { FAMILIES } from './palette.js';
import type { Theme } from './theme.js';

const NEW = 'New furnaces';
const CLOSED = 'Closed';
/** Flows below this share of the largest are hair lines; the table has them. */
const LEAST_SHARE = 0.004;

interface Flow {
  readonly from: string;
  readonly to: string;
  readonly capacity: number;
}

const familyOf = (technology: string | null, outside: string): string =>
  technology === null
    ? outside
    : (FAMILIES.find(({ technologies }) => technologies.includes(technology))?.name ?? technology);

const flowsOf = (transitions: readonly Transition[], product: Product): readonly Flow[] => {
  const sums = new Map<string, Flow>();
  for (const { product: own, from, to, capacity } of transitions) {
    if (own !== product) continue;
    const flow = { from: familyOf(from, NEW), to: familyOf(to, CLOSED) };
    const key = `${flow.from}\n${flow.to}`;
    sums.set(key, { ...flow, capacity: (sums.get(key)?.capacity ?? 0) + capacity });
  }
  return [...sums.values()].sort((a, b) => b.capacity - a.capacity);
};

const place = (name: string): number => {
  const at = FAMILIES.findIndex((family) => family.name === name);
  return at < 0 ? FAMILIES.length : at;
};

/** Both sides may hold the same family, and the library wants every name once. */
const BEFORE = ' ▸';

/** What capacity of a product became what, over all years; a furnace that changes twice counts twice. */
export const transitionsOf = (run: ReportedRun, product: Product, theme: Theme): Chart => {
  const flows = flowsOf(run.transitions, product);
  const largest = flows[0]?.capacity ?? 0;
  const drawn = flows.filter(({ capacity }) => capacity >= largest * LEAST_SHARE);
  const colourOf = (name: string): string => {
    const family = FAMILIES.find((each) => each.name === name);
    return family === undefined ? theme.colour.other : theme.colour[family.colour];
  };
  const names = (side: 'from' | 'to'): readonly string[] =>
    [...new Set(drawn.map((flow) => flow[side]))].sort((a, b) => place(a) - place(b));
  const node = (name: string, side: 'from' | 'to') => ({
    name: side === 'from' ? `${name}${BEFORE}` : name,
    itemStyle: { color: colourOf(name), borderWidth: 0 },
    label: { position: side === 'from' ? 'left' : 'right' },
    depth: side === 'from' ? 0 : 1,
  });
  const [first] = flows;
  return {
    title:
      first === undefined
        ? `No ${product} furnace changes, opens or closes`
        : `The largest flow: ${decimal(first.capacity, 0)} Mt/yr, ${first.from} → ${first.to}`,
    about: `Capacity of ${product} that changed technology, opened as new or closed, over all years, Mt/yr. Left before, right after.`,
    unit: 'Mt/yr',
    legend: [],
    table: {
      header: ['from', 'to', 'Mt/yr'],
      rows: flows.map(({ from, to, capacity }) => [from, to, decimal(capacity, 1)]),
    },
    option: {
      ...frame(theme),
      series: [
        {
          type: 'sankey',
          left: 170,
          right: 170,
          top: 12,
          bottom: 12,
          nodeWidth: 14,
          nodeGap: 12,
          draggable: false,
          layoutIterations: 0,
          emphasis: { focus: 'adjacency' },
          label: {
            color: theme.ink,
            fontSize: 12,
            formatter: ({ name, value }: { readonly name: string; readonly value: number }) =>
              `${name.replace(BEFORE, '')} ${fitting(value)}`,
          },
          lineStyle: { color: 'gradient', opacity: 0.45, curveness: 0.5 },
          data: [...names('from').map((name) => node(name, 'from')), ...names('to').map((name) => node(name, 'to'))],
          links: drawn.map(({ from, to, capacity }) => ({ source: `${from}${BEFORE}`, target: to, value: capacity })),
        },
      ],
    },
  };
};
