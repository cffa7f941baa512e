import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** How the compiler writes the import of another module of ours. */
const REQUIRED = /\brequire\("(\.{1,2}\/[^"]+)"\)/g;

/** A few lines that do what `require` does: a module runs once, when it is first asked for. */
const LOADER = `const modules = {};
const loaded = {};
const load = (name) => {
  if (loaded[name] === undefined) {
    loaded[name] = {};
    modules[name](load, loaded[name]);
  }
  return loaded[name];
};`;

/**
 * The CommonJS modules below a folder that are reached from `main`, as one script: a page that is opened from disk cannot
 * import a second file. Modules keep their scopes, so names need not differ between them.
 */
export const oneScript = (folder, main) => {
  const texts = new Map();
  const visit = (name) => {
    if (texts.has(name)) return;
    const place = posix.dirname(name);
    const resolved = (path) => posix.normalize(posix.join(place, path));
    const text = readFileSync(join(folder, name), 'utf8');
    texts.set(
      name,
      text.replace(REQUIRED, (_whole, path) => `require(${JSON.stringify(resolved(path))})`),
    );
    for (const [, path] of text.matchAll(REQUIRED)) visit(resolved(path));
  };
  visit(main);
  const parts = [...texts].map(
    ([name, text]) => `modules[${JSON.stringify(name)}] = (require, exports) => {\n${text}\n};`,
  );
  return `(() => {\n${LOADER}\n${parts.join('\n')}\nload(${JSON.stringify(main)});\n})();\n`;
};
