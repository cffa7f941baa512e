import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { decodeRecord } from '../../../src/adapters/event-codecs/decode-record.js';
import { JsonlStore } from '../../../src/adapters/event-stores/jsonl-store.js';
import type { EventCatalogue } from '../../../src/domain/events.js';
import { seq } from '../../../src/kernel/index.js';
import { simulateYears } from '../../../src/runs/simulate-years.js';
import type { ContractEvents } from '../../../src/testing/contracts/records.js';
import { recordsFrom } from '../../../src/testing/contracts/records.js';
import { FORGETFUL, tinyAssembly } from '../../runs/tiny-world.js';
import { scratchFolder } from '../run-folders/scratch-folder.js';
import { asWritten, placesIn } from './contract-places.js';

/** Three commits of two records each: 2030, 2031 and 2032. */
const written = async (dir: string): Promise<undefined> => {
  const store = new JsonlStore<ContractEvents>(placesIn(dir), asWritten);
  await store.commit('r', recordsFrom(1, 2), 0);
  await store.commit('r', recordsFrom(3, 4), seq(2));
  await store.advance('r', 'feed', seq(4));
  await store.commit('r', recordsFrom(5, 6), seq(4));
  store.close();
};

describe('a log of lines that was closed', () => {
  let dir = '';
  let [log, journal] = ['', ''];
  const opened = () => new JsonlStore<ContractEvents>(placesIn(dir), asWritten).opened('r');
  const recovered = () => opened().recovered;

  beforeEach(async () => {
    dir = scratchFolder();
    ({ log, journal } = placesIn(dir)('r'));
    await written(dir);
  });

  it('goes on where it was, cursors included, with the bytes of one that was never closed', async () => {
    const store = new JsonlStore<ContractEvents>(placesIn(dir), asWritten);
    expect(await store.cursor('r', 'feed')).toBe(4);
    await store.commit('r', recordsFrom(7, 8), seq(6));
    const unbroken = new JsonlStore<ContractEvents>(placesIn(scratchFolder()), asWritten);
    await unbroken.commit('r', recordsFrom(1, 8), 0);
    expect(store.finish('r')).toEqual(unbroken.finish('r'));
  });

  it('loses the tail that no commit accounts for, without a word', () => {
    const whole = readFileSync(log);
    appendFileSync(log, '{"cause":0,"comm');
    expect(recovered()).toMatchObject({ records: recordsFrom(1, 6), damage: undefined });
    expect(readFileSync(log)).toEqual(whole);
  });

  it('keeps the years before one that is torn', () => {
    truncateSync(log, readFileSync(log).length - 1);
    expect(recovered()).toMatchObject({
      records: recordsFrom(1, 4),
      damage: { kind: 'torn', year: 2032, line: 6, problem: 'the line is cut short' },
    });
  });

  it('keeps the years before one that holds another byte', () => {
    const bytes = readFileSync(log);
    const at = bytes.indexOf('"by":4');
    bytes.write('5', at + '"by":'.length);
    writeFileSync(log, bytes);
    expect(recovered()).toMatchObject({ records: recordsFrom(1, 2), damage: { kind: 'flipped', year: 2031 } });
  });

  it('keeps the years before a line of the journal that is not as it was written', () => {
    const lines = readFileSync(journal, 'utf8').split('\n');
    writeFileSync(journal, lines.with(1, (lines[1] ?? '').replace('"year":2031', '"year":2032')).join('\n'));
    expect(recovered()).toMatchObject({ records: recordsFrom(1, 2), damage: undefined });
    expect(readFileSync(journal, 'utf8')).toBe(`${lines[0] ?? ''}\n`);
  });

  it('holds nothing of another run', () => {
    const other = placesIn(dir)('s');
    writeFileSync(other.log, readFileSync(log));
    writeFileSync(other.journal, readFileSync(journal));
    const store = new JsonlStore<ContractEvents>(placesIn(dir), asWritten);
    expect(store.opened('s').recovered.records).toEqual([]);
  });
});

it('the log of a run in lines reads back, is hashed and is counted as it was written', async () => {
  const places = placesIn(scratchFolder());
  const store = new JsonlStore<EventCatalogue>(places, decodeRecord);
  const assembly = tinyAssembly(['years.end=2030'], { outbox: { run: 'tiny', durable: store } });
  await simulateYears(assembly, { keeper: FORGETFUL });
  const { digest = '' } = store.opened('tiny').end.committed ?? {};
  const output = store.finish('tiny');
  const text = readFileSync(places('tiny').log, 'utf8');
  const lines = text.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
    JSON.parse(JSON.stringify([...assembly.kernel.log.read()])),
  );
  expect(digest).toBe(assembly.kernel.log.digest());
  const sha256 = createHash('sha256').update(text).digest('hex');
  expect(output).toEqual({ sha256, bytes: Buffer.byteLength(text), rows: assembly.kernel.log.head });
});
