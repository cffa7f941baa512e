import type { Command } from 'commander';

/** A command line, and what it is for. */
export type Example = readonly [line: string, about: string];

/** Adds examples to the end of a command's help. */
export const withExamples = (command: Command, examples: readonly Example[]): Command =>
  command.addHelpText(
    'after',
    `\nExamples:\n${examples.map(([line, about]) => `  # ${about}\n  $ ${line}`).join('\n')}`,
  );
