/** A number for a page, such as `1,885.3`: no locale, and no negative zero. */
export const decimal = (value: number, digits: number): string => {
  if (!Number.isFinite(value)) return '–';
  const [whole = '', rest] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = rest === undefined ? grouped : `${grouped}.${rest}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
};

const LARGE = 100;

/** A number with as many decimals as its size asks for. */
export const fitting = (value: number): string => decimal(value, Math.abs(value) >= LARGE ? 0 : 1);

/** A difference, with its sign. */
export const signed = (value: number, digits: number): string => {
  const text = decimal(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
};

const PERCENT = 100;

/** A share of 1 as a whole per cent. */
export const percent = (share: number): string => `${decimal(share * PERCENT, 0)} %`;

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Series added up position by position. */
export const sumOf = (series: readonly (readonly number[])[], length: number): readonly number[] =>
  Array.from({ length }, (_, i) => sum(series.map((values) => values[i] ?? 0)));
