import { stringify } from 'yaml';

/** A value on one line, as a scenario file or `--set` may have it. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return stringify(value, { lineWidth: 0 }).trimEnd();
  const parts = Object.entries(value).map(([key, part]) => `${key}: ${flowText(part)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
