import { InvalidArgumentError } from 'commander';

/** Reads a whole number from the command line. */
export const wholeNumber = (text: string): number => {
  if (!/^-?\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
};

/** Gathers the values of an option that may be given several times. */
export const gathered = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];
