import type { ColourName } from './palette.js';
import { COLOUR, ON_DARK } from './palette.js';

/** Colours of a chart's ground and text, and of what is drawn on it. */
export interface Theme {
  readonly ink: string;
  readonly faint: string;
  readonly rule: string;
  readonly ground: string;
  readonly land: string;
  readonly border: string;
  readonly colour: Readonly<Record<ColourName, string>>;
}

export const LIGHT: Theme = {
  ink: '#1f2933',
  faint: '#52606d',
  rule: '#e1e5ea',
  ground: '#ffffff',
  land: '#e6eaee',
  border: '#c3cbd3',
  colour: COLOUR,
};

export const DARK: Theme = {
  ink: '#e6eaee',
  faint: '#a3adb8',
  rule: '#323a44',
  ground: '#1b2129',
  land: '#2b333d',
  border: '#465160',
  colour: ON_DARK,
};

const ORDER: readonly ColourName[] = ['coal', 'hydrogen', 'converter', 'scrap', 'electrolysis', 'gas', 'electric'];

/** Colour of the nth of several runs; beyond the last they repeat, and line styles tell them apart. */
export const colourOfRun = (theme: Theme, n: number): string => theme.colour[ORDER[n % ORDER.length] ?? 'other'];
