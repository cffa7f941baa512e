import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compilerSays, type Edit } from './compiler.js';

/** `UPDATE_DOCS=1` writes down what the compiler says today. */
const UPDATE = process.env['UPDATE_DOCS'] === '1';

interface Lapse {
  readonly told: string;
  readonly edits: readonly Edit[];
  /** Files that the compiler looks at. */
  readonly look: readonly string[];
}

/** Each begins a recipe on the sources of today and leaves the rest out. */
const LAPSES: Readonly<Record<string, Lapse>> = {
  'a command that is in the catalogue alone': {
    told: 'command.txt',
    edits: [
      {
        file: 'src/domain/commands.ts',
        find: '  CommissionFurnaceGroup:',
        put: '  StopFurnaceGroup: { data: { readonly furnaceGroupId: FurnaceGroupId }; result: undefined };\n$&',
      },
    ],
    look: ['src/handlers/types.ts', 'src/handlers/routing.ts', 'test/handlers/rollback.property.test.ts'],
  },
  'an event that is in the catalogue alone': {
    told: 'event.txt',
    edits: [
      {
        file: 'src/domain/events.ts',
        find: "  'furnace-group.added':",
        put: "  'furnace-group.stopped': AboutFurnaceGroup & { readonly due: number };\n$&",
      },
    ],
    look: ['src/handlers/types.ts'],
  },
  'an event that is raised without a field, or under a wrong name': {
    told: 'raise.txt',
    edits: [
      { file: 'test/guides/works/handlers.ts', find: '...about(furnace), due }', put: '...about(furnace) }' },
      { file: 'test/guides/works/handlers.ts', find: "'furnace.restarted'", put: "'furnace.restartet'" },
    ],
    look: ['test/guides/works/handlers.ts'],
  },
  'a projection of a misspelt event, which cannot be truncated': {
    told: 'projection.txt',
    edits: [
      { file: 'test/guides/works/stopped-capacity.ts', find: "'furnace.restarted'", put: "'furnace.restartet'" },
      { file: 'test/guides/works/stopped-capacity.ts', find: 'truncate()', put: 'reset()' },
    ],
    look: ['test/guides/works/stopped-capacity.ts'],
  },
  'a process that hears of nothing, and one without a policy for failures': {
    told: 'process.txt',
    edits: [
      { file: 'test/guides/works/repairs.ts', find: "'year.started'", put: "'yaer.started'" },
      { file: 'src/processes/construction.ts', find: "      onError: 'abort',\n", put: '' },
    ],
    look: ['test/guides/works/repairs.ts', 'src/processes/construction.ts'],
  },
};

it.each(Object.entries(LAPSES))('%s does not compile, in these words', (_lapse, { told, edits, look }) => {
  const file = join(import.meta.dirname, 'told', told);
  const said = `${compilerSays(edits, look).join('\n')}\n`;
  if (UPDATE) writeFileSync(file, said);
  else expect(said).toBe(readFileSync(file, 'utf8'));
});
