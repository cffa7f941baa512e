const PER_MINUTE = 60;
const PER_HOUR = 3600;

/** Seconds for a person, such as `40 s`, `12 min` or `3.5 h`. */
export const duration = (seconds: number): string => {
  if (seconds < PER_MINUTE) return `${Math.ceil(seconds)} s`;
  if (seconds < 2 * PER_HOUR) return `${Math.ceil(seconds / PER_MINUTE)} min`;
  return `${(seconds / PER_HOUR).toFixed(1)} h`;
};
