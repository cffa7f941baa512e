import { join, relative } from 'node:path';
import ts from 'typescript';
import { checkout } from './excerpts.js';

/** A change of one file that is tried and not written. `$&` in `put` stands for what was found. */
export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

const { config } = ts.readConfigFile(join(checkout, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
  readonly config: object;
};
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, checkout);

/** Files that no edit touches are parsed once. */
const parsed = new Map<string, ts.SourceFile | undefined>();
const host = ts.createCompilerHost(options);
const parse = host.getSourceFile.bind(host);

const hostWith = (texts: ReadonlyMap<string, string>): ts.CompilerHost => ({
  ...host,
  getSourceFile: (file, language) => {
    const text = texts.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, language);
    if (!parsed.has(file)) parsed.set(file, parse(file, language));
    return parsed.get(file);
  },
});

const edited = (edits: readonly Edit[]): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  for (const { file, find, put } of edits) {
    const path = join(checkout, file);
    const text = texts.get(path) ?? ts.sys.readFile(path) ?? '';
    if (text.split(find).length !== 2) throw new Error(`${file} does not have "${find}" exactly once`);
    texts.set(path, text.replace(find, put));
  }
  return texts;
};

/** A type in quotes; quotes inside, around the names of events, are followed by something else. */
const QUOTED = /(?<=^|\s)'.*?'(?=[ .,\n]|\?$|$)/gs;

/** Types that would fill lines, and change with every new command, are cut. */
const brief = (message: string): string => message.replace(QUOTED, (type) => (type.length > 90 ? "'…'" : type));

/** What follows from the first error of an expression: parameters without a type, a body without a result. */
const follows = (code: number, message: string): boolean =>
  code === 7006 || code === 7031 || message.includes("=> void'");

/** What the compiler says of some files when others are edited: file, code and message, in order. */
export const compilerSays = (edits: readonly Edit[], look: readonly string[]): readonly string[] => {
  const paths = look.map((file) => join(checkout, file));
  const program = ts.createProgram(paths, options, hostWith(edited(edits)));
  return paths.flatMap((path) =>
    program.getSemanticDiagnostics(program.getSourceFile(path)).flatMap(({ code, messageText }) => {
      const message = ts.flattenDiagnosticMessageText(messageText, '\n');
      const told = `${relative(checkout, path)}: error TS${code}: ${brief(message)}`;
      return follows(code, message) ? [] : [told];
    }),
  );
};
