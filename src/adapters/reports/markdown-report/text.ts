/** A line across would end a cell of a table, escaped or not. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };

/** Text that Markdown shows as it is: no character of it marks anything up, and a line break is a space. */
export const plainText = (text: string): string =>
  text
    .replace(/[\\`*_[\]#~!]/g, (character) => `\\${character}`)
    .replace(/[&<>|]/g, (character) => ENTITIES[character] ?? character)
    .replace(/\s+/g, ' ');

/** A path as the target of a link. */
export const linkTarget = (path: string): string =>
  encodeURI(path).replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('#', '%23').replaceAll('?', '%3F');
