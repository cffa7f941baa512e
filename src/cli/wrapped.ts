const WIDTH = 100;

/** Words in lines of at most 100 characters, each line with an indent of so many spaces. */
export const wrapped = (text: string, indent: number): string => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && indent + last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => ' '.repeat(indent) + line).join('\n');
};
