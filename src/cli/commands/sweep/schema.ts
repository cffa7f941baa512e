import { Command } from 'commander';
import { withExamples } from '../../examples.js';
import { sayJson } from '../../output.js';

/** `steelsim sweep schema` */
export const schemaCommand = (): Command => {
  const command = new Command('schema')
    .description('Print the JSON Schema of sweep files, for editors that complete and check them.')
    .action(schema);
  return withExamples(command, [['steelsim sweep schema > sweep.schema.json', 'a file that an editor can use']]);
};

const schema = async (): Promise<void> => {
  const { sweepFileSchema } = await import('../../../adapters/sweeps/json-schema.js');
  sayJson(sweepFileSchema());
};
