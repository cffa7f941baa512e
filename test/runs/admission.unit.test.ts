import { describe, expect, it } from 'vitest';
import { FolderRefusedError, admit } from '../../src/runs/admission.js';
import { scenarioOfRun, type RunIdentity } from '../../src/runs/identity.js';
import type { Manifest } from '../../src/runs/manifest.js';
import { tinyAssembly } from './tiny-world.js';

const SCENARIO = scenarioOfRun(tinyAssembly().given.scenario);
const RUN: RunIdentity = { model: '1.0.0', scenario: SCENARIO, data: { 'plants.csv': 'aa', 'prices.csv': 'bb' } };

const manifest = (run: RunIdentity): Manifest => ({
  run: '0123456789abcdef',
  versions: { steelsim: run.model, node: 'v20.0.0' },
  gitRevision: null,
  seed: run.scenario.seed,
  scenario: run.scenario,
  scenarioFiles: {},
  dataset: { name: 'data', files: run.data },
  imputations: { dataset: {}, countryFigures: {}, drawnCampaignAges: 0 },
  counts: { years: 0, plants: 0, plantGroups: 0, furnaceGroups: 0, events: 0, deadLetters: 0 },
  digests: {},
  headline: [],
  crossings: [],
  outputs: {},
  wallClock: { started: '', finished: '', seconds: 0 },
});

const complete = (run: RunIdentity) => ({ kind: 'complete', manifest: manifest(run) }) as const;
const refusal = (run: RunIdentity, now: RunIdentity): string => {
  try {
    admit('out', complete(run), now);
  } catch (error) {
    if (error instanceof FolderRefusedError) return error.message;
    throw error;
  }
  return 'admitted';
};

describe('a run’s folder', () => {
  it.each(['empty', 'incomplete'] as const)('is taken when it is %s', (kind) => {
    expect(admit('out', { kind }, RUN)).toEqual({ kind: 'simulate', eventStore: 'jsonl' });
  });

  it('is shown again when it holds the same inputs', () => {
    expect(admit('out', complete(RUN), RUN)).toEqual({ kind: 'finished', manifest: manifest(RUN) });
  });

  it('is computed again with the same inputs when asked for a fresh run', () => {
    expect(admit('out', complete(RUN), RUN, { fresh: true })).toEqual({ kind: 'simulate', eventStore: 'jsonl' });
  });

  it('is refused for another seed, which is named', () => {
    const now = { ...RUN, scenario: { ...SCENARIO, seed: 7 } };
    expect(refusal(RUN, now)).toContain('seed is 1 there and 7 now');
  });

  it('is refused for other data, whose file is named', () => {
    expect(refusal(RUN, { ...RUN, data: { ...RUN.data, 'prices.csv': 'cc' } })).toContain('data file prices.csv');
  });

  it('is refused for another version of the model', () => {
    expect(refusal(RUN, { ...RUN, model: '1.1.0' })).toContain('model version is 1.0.0 there and 1.1.0 now');
  });

  it('is not computed afresh over other inputs', () => {
    const other = complete({ ...RUN, model: '0.9.0' });
    expect(() => admit('out', other, RUN, { fresh: true })).toThrow(FolderRefusedError);
  });

  it('is replaced by force', () => {
    expect(admit('out', complete({ ...RUN, model: '0.9.0' }), RUN, { force: true })).toEqual({
      kind: 'simulate',
      eventStore: 'jsonl',
    });
  });

  it('is refused when it holds files that no run accounts for', () => {
    const foreign = { kind: 'foreign', files: ['plants.csv'] } as const;
    expect(() => admit('out', foreign, RUN)).toThrow(/plants\.csv, which no run accounts for/);
  });

  it('gives foreign files up to force', () => {
    expect(admit('out', { kind: 'foreign', files: ['plants.csv'] }, RUN, { force: true })).toEqual({
      kind: 'simulate',
      eventStore: 'jsonl',
    });
  });

  const unfinished = (identity: RunIdentity) => ({ identity, eventStore: 'jsonl' }) as const;
  const left = (identity: RunIdentity) => ({ kind: 'incomplete', unfinished: unfinished(identity) }) as const;
  const OTHER = { ...RUN, scenario: { ...SCENARIO, seed: 7 } };

  it('is gone on with when the same run did not end in it', () => {
    expect(admit('out', left(RUN), RUN)).toEqual({ kind: 'resume', eventStore: 'jsonl' });
    expect(admit('out', left(RUN), RUN, { force: true })).toEqual({ kind: 'resume', eventStore: 'jsonl' });
    expect(admit('out', { ...complete(RUN), unfinished: unfinished(RUN) }, RUN)).toEqual({
      kind: 'resume',
      eventStore: 'jsonl',
    });
  });

  it('is begun anew over the same unfinished run when it is to be fresh', () => {
    expect(admit('out', left(RUN), RUN, { fresh: true })).toEqual({ kind: 'simulate', eventStore: 'jsonl' });
  });

  it('is refused over another unfinished run, whose difference is named, unless forced', () => {
    expect(() => admit('out', left(OTHER), RUN)).toThrow(/which did not end: seed is 7 there and 1 now/);
    expect(() => admit('out', left(OTHER), RUN, { fresh: true })).toThrow(FolderRefusedError);
    expect(admit('out', left(OTHER), RUN, { force: true })).toEqual({ kind: 'simulate', eventStore: 'jsonl' });
  });

  it('goes on with what force began beside a complete run of other inputs', () => {
    const beside = { ...complete(OTHER), unfinished: unfinished(RUN) };
    expect(() => admit('out', beside, RUN)).toThrow(FolderRefusedError);
    expect(admit('out', beside, RUN, { force: true })).toEqual({ kind: 'resume', eventStore: 'jsonl' });
  });

  it('is refused over years of the same run when none are to be kept, unless it is to be fresh or forced', () => {
    const none = { events: 'none' } as const;
    expect(() => admit('out', left(RUN), RUN, none)).toThrow(
      /whose years --events none would lose; --fresh starts over/,
    );
    for (const how of [{ fresh: true }, { force: true }])
      expect(admit('out', left(RUN), RUN, { ...none, ...how }).kind).toBe('simulate');
    expect(admit('out', { kind: 'incomplete' }, RUN, none).kind).toBe('simulate');
  });

  it('goes on in the store in which it began, and is refused in another', () => {
    const left = { kind: 'incomplete', unfinished: { identity: RUN, eventStore: 'sqlite' } } as const;
    expect(admit('out', left, RUN)).toEqual({ kind: 'resume', eventStore: 'sqlite' });
    expect(() => admit('out', left, RUN, { eventStore: 'jsonl' })).toThrow(
      /with --event-store sqlite; --fresh starts over/,
    );
    expect(admit('out', left, RUN, { eventStore: 'jsonl', fresh: true })).toEqual({
      kind: 'simulate',
      eventStore: 'jsonl',
    });
  });

  it('is computed again when its log is asked for in another store', () => {
    expect(admit('out', complete(RUN), RUN, { eventStore: 'jsonl' }).kind).toBe('finished');
    expect(admit('out', complete(RUN), RUN, { eventStore: 'sqlite' })).toEqual({
      kind: 'simulate',
      eventStore: 'sqlite',
    });
  });
});
