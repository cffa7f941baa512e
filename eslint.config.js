import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The world and designs over it are deterministic: no clock, no platform, no shared random sequence inside them. */
const pureWorld = 'src/{kernel,domain,projections,processes,handlers,economy,experiments,charts}/**/*.ts';

const NODE_GLOBALS = ['process', 'console', 'performance', 'URL', 'setTimeout', 'setImmediate'];

export default defineConfig(
  globalIgnores(['dist/**', 'coverage/**', 'results/**', '**/*.cjs']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) },
  },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  // Stands outside the project's own packages and types.
  { files: ['bench/**/*.ts'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 20],
    },
  },
  {
    files: [pureWorld],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          globals: ['Date', 'performance', 'process', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'Intl'],
          checkGlobalObject: true,
        },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Draw from the keyed streams of the Draws port, or from the given source.',
        },
        { property: 'localeCompare', message: 'Compare code units: the order must not depend on the locale.' },
        { property: 'toLocaleString', message: 'The world does not know a locale.' },
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*', '**/adapters/**', '**/cli/**'], message: 'The simulated world is pure.' }] },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "Identifier[name='globalThis']", message: 'no globalThis' },
        { selector: 'ImportExpression', message: 'no dynamic import' },
        { selector: "VariableDeclarator > Identifier.init[name='Math']", message: 'no alias of Math' },
      ],
    },
  },
);
