import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const DIGITS = 16;

/** The first digits of a SHA-256: enough to tell that two texts differ. */
export const shortHash = (content) => createHash('sha256').update(content).digest('hex').slice(0, DIGITS);

/** The hash of a file as it is. */
export const fileHash = (path) => shortHash(readFileSync(path));

const OPTIONS = { compilerOptions: { removeComments: true, target: 'ESNext', module: 'ESNext' } };

/** What a source does: without its comments, its types and the way its lines are broken. */
const bare = (text) =>
  ts
    .transpileModule(text, OPTIONS)
    .outputText.replace(/\s+/g, ' ')
    .replace(/,(?= ?[)\]}])/g, '')
    .replace(/(?<=[([{]) | (?=[)\]}])/g, '');

/** The hash of a source that a new comment or another line width leaves as it is; that of the text for what is no code. */
export const sourceHash = (path) => {
  const text = readFileSync(path, 'utf8');
  return shortHash(/\.(mjs|ts)$/.test(path) ? bare(text) : text);
};
