import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventLines } from '../../../src/adapters/exports/event-lines.js';
import { OutputFile } from '../../../src/adapters/exports/output-file.js';
import { simulateYears } from '../../../src/runs/simulate-years.js';
import { tinyAssembly } from '../../runs/tiny-world.js';
import { scratchFolder } from '../run-folders/scratch-folder.js';

const run = async () => {
  const path = join(scratchFolder(), 'events.jsonl');
  const file = new OutputFile(path);
  const assembly = tinyAssembly(['years.end=2030']);
  const { digests } = await simulateYears(assembly, { keeper: eventLines(file) });
  return { log: assembly.kernel.log, digests, digest: file.close(), text: readFileSync(path, 'utf8') };
};

describe('the event log as lines', () => {
  it('reads back as the records of the log, in order', async () => {
    const { log, text } = await run();
    const records = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(records).toEqual(JSON.parse(JSON.stringify([...log.read()])));
  });

  it('has the digest of the kernel’s log', async () => {
    const { log, digests } = await run();
    expect(digests['2030']).toBe(log.digest());
  });

  it('is hashed as it was written', async () => {
    const { text, digest } = await run();
    expect(digest.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('is counted as it was written', async () => {
    const { log, text, digest } = await run();
    expect(digest).toMatchObject({ rows: log.head, bytes: Buffer.byteLength(text) });
  });
});
