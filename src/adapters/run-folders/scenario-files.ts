import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * SHA-256 of the files of a scenario by their names: shipped ones with their folder, others without, so that a manifest
 * does not depend on where they lie. `labels` are what the loader calls them.
 */
export const hashScenarioFiles = (labels: readonly string[], shippedDir: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    labels.map((label) => {
      const shipped = join(dirname(shippedDir), label);
      const isShipped = label.startsWith(`${basename(shippedDir)}/`) && existsSync(shipped);
      const bytes = readFileSync(isShipped ? shipped : label);
      return [isShipped ? label : basename(label), createHash('sha256').update(bytes).digest('hex')];
    }),
  );
