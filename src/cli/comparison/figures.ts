import type { FigureName, FigureUnit } from '../../runs/comparison/headline-differences.js';
import { decimal, megatonnes } from '../numbers.js';

/** What the tables call figures that do not name themselves. */
export const FIGURE_LABELS: Readonly<Partial<Record<FigureName, string>>> = {
  production: 'Crude steel, Mt',
  emissions: 'Scope 1, Mt CO2',
  scope2: 'Scope 2, Mt CO2',
  price: 'Steel price, USD/t',
  hydrogenIron: 'Hydrogen-based iron, Mt/yr',
};

/** A quantity in megatonnes or a price in dollars and cents: differences of prices are small. */
export const quantity = (value: number, unit: FigureUnit): string =>
  unit === 'USD/t' ? decimal(value, 2) : megatonnes(value, 2);

/** Puts the sign of an increase before a number that has been written out. */
export const signed = (text: string): string => (/^[1-9]|^0.*[1-9]/.test(text) ? `+${text}` : text);

/** Per cent with its sign, or that A has nothing to be a share of. */
export const percentText = (percent: number | null): string =>
  percent === null ? 'from 0' : `${signed(decimal(percent, 2))} %`;
