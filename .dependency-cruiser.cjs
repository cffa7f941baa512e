/**
 * Imports point one way; a folder may import what stands to its right in this list, nothing to its left.
 * cli → bootstrap → adapters → charts → experiments → runs → economy → handlers → processes → projections → domain → kernel
 */
const layers = [
  'cli',
  'bootstrap',
  'adapters',
  'charts',
  'experiments',
  'runs',
  'economy',
  'handlers',
  'processes',
  'projections',
  'domain',
  'kernel',
];
const place = (name) => (name === 'bootstrap' ? '^src/bootstrap(\\.ts$|/)' : `^src/${name}/`);
const pure = '^src/(kernel|domain|projections|processes|handlers|economy|experiments|charts|page)/';
/** What a page carries with it: the browser's code, the charts, and the form of the data. */
const inPage = '^src/(page/|charts/|runs/report/report-data\\.ts$)';

const oneWay = layers.slice(1).map((name, i) => ({
  name: `${name}-imports-nothing-to-its-left`,
  severity: 'error',
  from: { path: place(name) },
  to: {
    path: layers
      .slice(0, i + 1)
      .map(place)
      .join('|'),
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...oneWay,
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: { path: '^src' }, to: { couldNotResolve: true } },
    {
      name: 'economy-sends-commands',
      comment: 'economy never calls a handler or a process',
      severity: 'error',
      from: { path: '^src/economy/' },
      to: { path: '^src/(handlers|processes)/' },
    },
    {
      name: 'adapters-meet-ports-in-bootstrap',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(adapters|bootstrap|cli|testing)/|^src/(bootstrap|worker)\\.ts$' },
      to: { path: '^src/adapters/' },
    },
    {
      name: 'the-world-is-pure',
      comment: 'runs in a browser worker',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'a-page-carries-nothing-else',
      comment: 'a report is one file that a browser opens without Node and without the program',
      severity: 'error',
      from: { path: inPage },
      to: { pathNot: inPage },
    },
    {
      name: 'only-a-browser-runs-the-page',
      severity: 'error',
      from: { pathNot: '^src/page/' },
      to: { path: '^src/page/' },
    },
    { name: 'the-world-has-no-packages', severity: 'error', from: { path: pure }, to: { path: 'node_modules' } },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/testing/' },
      to: { path: '^src/testing/' },
    },
    { name: 'testing-knows-no-cli', severity: 'error', from: { path: '^src/testing/' }, to: { path: '^src/cli/' } },
    { name: 'src-imports-no-tests', severity: 'error', from: { path: '^src' }, to: { path: '^(test|bench)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
