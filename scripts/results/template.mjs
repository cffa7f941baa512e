/**
 * A text with every `{{name}}` replaced by its value. A name without a value is an error, so that no figure of the page
 * is lost when a script changes.
 */
export const filled = (template, values) => {
  const missing = new Set();
  const text = template.replace(/\{\{([^}]+)\}\}/g, (_whole, name) => {
    const value = values[name];
    if (value === undefined) missing.add(name);
    return value;
  });
  if (missing.size > 0) throw new Error(`no value for ${[...missing].join(', ')}`);
  return text;
};
