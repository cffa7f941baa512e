import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const options = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  experimentalDecorators: true,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/**
 * Whether the compiler accepts the program of that name in `types/`, in which one of two commands has no handler. Each
 * is complete otherwise: with `Drain` handled it compiles.
 */
export const compilesWithoutHandler = (name) => {
  const file = fileURLToPath(new URL(`types/${name}.ts`, import.meta.url));
  const program = ts.createProgram([file], options);
  const problems = ts.getPreEmitDiagnostics(program);
  const foreign = problems.find(
    (problem) => !/Drain|handler/.test(ts.flattenDiagnosticMessageText(problem.messageText, ' ')),
  );
  if (foreign !== undefined) throw new Error(ts.flattenDiagnosticMessageText(foreign.messageText, '\n'));
  return problems.length === 0;
};
