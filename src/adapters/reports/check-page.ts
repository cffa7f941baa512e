import { existsSync, readFileSync } from 'node:fs';

/** The first line in which a written page and the text that should stand there differ; undefined when none does. */
export interface PageDifference {
  readonly line: number;
  readonly there: string | undefined;
  readonly now: string | undefined;
}

/** Compares a file with a text, line by line. A file that is not there differs in its first line. */
export const differenceFrom = (path: string, text: string): PageDifference | undefined => {
  const there = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (there === text) return undefined;
  const [old, fresh] = [there?.split('\n') ?? [], text.split('\n')];
  const longest = Math.max(old.length, fresh.length);
  for (let i = 0; i < longest; i += 1) {
    if (old[i] !== fresh[i]) return { line: i + 1, there: old[i], now: fresh[i] };
  }
  return undefined;
};
