import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SweepManifest } from '../../experiments/sweep-manifest.js';
import type { Manifest, OutputDigest } from '../../runs/manifest.js';
import { OutputFile } from '../exports/output-file.js';
import { MANIFEST_FILE } from './folder-state.js';
import { syncFolder } from './sync-folder.js';

/** Where an output grows until it takes its place. */
export const beside = (dir: string, file: string): string => join(dir, `.${file}.new`);

/**
 * The outputs of a run beside their names. They take their places together once all of them are whole, the manifest
 * last; until then whatever stood in the folder stays as it was.
 */
export class StagedOutputs {
  private readonly dir: string;
  private readonly open = new Map<string, OutputFile>();
  private readonly finished = new Map<string, OutputDigest>();
  private readonly adopted = new Map<string, string>();
  private readonly storing: Promise<void>[] = [];

  constructor(dir: string) {
    this.dir = dir;
  }

  start(file: string): OutputFile {
    const output = new OutputFile(beside(this.dir, file));
    this.open.set(file, output);
    return output;
  }

  finish(file: string): undefined {
    const output = this.open.get(file);
    if (output === undefined) return;
    const { digest, stored } = output.closeWhileStoring();
    this.storing.push(stored);
    this.finished.set(file, digest);
    this.open.delete(file);
  }

  /** Takes over an output that was written by others, beside its name or `at` another place of the folder, and is whole. */
  adopt(file: string, digest: OutputDigest, at: string = beside(this.dir, file)): undefined {
    this.finished.set(file, digest);
    this.adopted.set(file, at);
  }

  /** Digests of the finished outputs, by name. */
  digests(): Readonly<Record<string, OutputDigest>> {
    return Object.fromEntries([...this.finished].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /**
   * Puts all outputs in their places once they are on the disk. The old manifest goes first and the new one comes last. Of the names that a run
   * `mayWrite`, those that this one did not write are removed: they would be another run's.
   */
  async publish(manifest: Manifest | SweepManifest, mayWrite: readonly string[] = []): Promise<void> {
    await Promise.all(this.storing.splice(0));
    const manifestBeside = beside(this.dir, MANIFEST_FILE);
    writeFileSync(manifestBeside, `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
    rmSync(join(this.dir, MANIFEST_FILE), { force: true });
    const unwritten = mayWrite.filter((file) => !this.finished.has(file));
    for (const file of unwritten)
      for (const path of [join(this.dir, file), beside(this.dir, file)]) rmSync(path, { force: true });
    for (const file of this.finished.keys())
      renameSync(this.adopted.get(file) ?? beside(this.dir, file), join(this.dir, file));
    renameSync(manifestBeside, join(this.dir, MANIFEST_FILE));
    syncFolder(this.dir);
    this.adopted.clear();
    this.finished.clear();
  }

  /** Removes what was written here and has not taken its place. What was adopted stays: its writer may go on with it. */
  discard(): undefined {
    for (const output of this.open.values()) output.abandon();
    const files = [...this.open.keys(), ...this.finished.keys(), MANIFEST_FILE].filter(
      (file) => !this.adopted.has(file),
    );
    for (const file of files) rmSync(beside(this.dir, file), { force: true });
    this.open.clear();
  }
}
