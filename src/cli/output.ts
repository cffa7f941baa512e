/** Writes lines of text for the reader of stdout. */
export const say = (text: string): undefined => {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
};

/** Writes data for a program. */
export const sayJson = (value: unknown): undefined => {
  say(JSON.stringify(value, null, 2));
};

/** Writes lines about the work of the program to stderr. */
export const warn = (text: string): undefined => {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
};
