import type { KpiFault } from './expression.js';

export interface Token {
  readonly kind: 'number' | 'name' | 'text' | 'sign' | 'end';
  /** Without the quotes of a text. */
  readonly text: string;
  /** Of its first character, from 1. */
  readonly position: number;
}

const PATTERNS: readonly (readonly [kind: Token['kind'], pattern: RegExp])[] = [
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['name', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['text', /"[^"]*"|'[^']*'/y],
  ['sign', /[-+*/(),=\u2212\u00d7]/y],
];

const SIGNS: Readonly<Record<string, string>> = { '\u2212': '-', '\u00d7': '*' };

const written = (kind: Token['kind'], text: string): string =>
  kind === 'text' ? text.slice(1, -1) : kind === 'sign' ? (SIGNS[text] ?? text) : text;

const nextToken = (source: string, at: number): readonly [token: Token, after: number] | undefined => {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(source) ?? [];
    if (found !== undefined) return [{ kind, text: written(kind, found), position: at + 1 }, at + found.length];
  }
  return undefined;
};

/** The words of an expression with an end behind them, or the character at which they stop being words. */
export const tokensOf = (source: string): readonly Token[] | KpiFault => {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    while (/\s/.test(source[at] ?? '')) at += 1;
    if (at >= source.length) return [...tokens, { kind: 'end', text: '', position: source.length + 1 }];
    const next = nextToken(source, at);
    if (next === undefined) {
      const value = source[at] ?? '';
      const expected =
        value === '"' || value === "'"
          ? 'a closing quotation mark'
          : 'a number, a name, a quoted text or one of + - * / ( ) , =';
      return { position: at + 1, value, expected };
    }
    tokens.push(next[0]);
    at = next[1];
  }
};
