/**
 * JSON with object keys in code-unit order and without absent values, so that equal data gives equal text whatever
 * order it was built in. Numbers that JSON cannot carry are spelled out (`NaN`, `Infinity`) instead of becoming null.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return textOf(value);
  return Array.isArray(value) ? arrayText(value) : objectText(value as Record<string, unknown>);
}

/** Columns of a year's books are long and hold nothing that has an order of its own: they are left to the engine. */
function arrayText(values: readonly unknown[]): string {
  if (isColumn(values)) return JSON.stringify(values);
  let text = '[';
  for (let index = 0; index < values.length; index++) text += (index > 0 ? ',' : '') + canonicalJson(values[index]);
  return text + ']';
}

/** Walks by index, because `every` would pass over the holes of a sparse array. */
function isColumn(values: readonly unknown[]): boolean {
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (typeof value !== 'string' && !Number.isFinite(value)) return false;
  }
  return true;
}

function objectText(value: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const inner = value[key];
    if (inner !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(inner)}`;
  }
  return `{${text}}`;
}

/** `undefined` inside an array has no text of its own in JSON; it counts as null. */
function textOf(value: unknown): string {
  return value === undefined ? 'null' : JSON.stringify(value);
}
