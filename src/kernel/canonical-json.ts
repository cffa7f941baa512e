/**
 * JSON with object keys in code-unit order and without absent values, so that equal data gives equal text whatever
 * order it was built in. Numbers that JSON cannot carry are spelled out (`NaN`, `Infinity`) instead of becoming null.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return textOf(value);
  return Array.isArray(value) ? arrayText(value) : objectText(value as Record<string, unknown>);
}

function arrayText(values: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < values.length; index++) text += (index > 0 ? ',' : '') + canonicalJson(values[index]);
  return text + ']';
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
