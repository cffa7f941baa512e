/** Whether two dotted paths mean the same part of a scenario, or one a part of the other. */
export const overlap = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
