/** Levels that a file of settings may have; its readers call themselves for each one, and the deepest shipped has eight. */
const DEEPEST = 100;

/**
 * Where a YAML text goes deeper than its reader can follow: brackets within brackets, or lists opened within lists on one
 * line. Brackets in texts and comments count, of which nobody leaves a hundred open. Undefined when it does not.
 */
export const tooDeepAt = (text: string): number | undefined => {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > DEEPEST) return at;
  }
  const lists = new RegExp(`^\\s*(?:[-?]\\s+){${DEEPEST}}`, 'm').exec(text);
  return lists?.index;
};

export const DEPTH_EXPECTED = `at most ${DEEPEST} levels`;
