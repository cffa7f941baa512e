const PER_MEGA = 1e6;

/** One locale for everyone: output must not depend on where the program runs. */
const formats = new Map<number, Intl.NumberFormat>();

/** A number for a person to read, such as `1,885.3`. */
export const decimal = (value: number, digits: number): string => {
  const known = formats.get(digits);
  const format =
    known ?? new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(digits, format);
  const text = format.format(value);
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
};

/** Tonnes as megatonnes, such as `1,885.3`. */
export const megatonnes = (tonnes: number, digits = 1): string => decimal(tonnes / PER_MEGA, digits);
