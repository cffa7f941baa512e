import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from './yaml-tree.js';

export interface ScenarioListing {
  readonly name: string;
  /** The first sentence of the description. */
  readonly summary: string;
  readonly description: string;
}

/** The scenarios of a folder, sorted by name, with the description that each file gives of itself. */
export function listScenarios(dir: string): readonly ScenarioListing[] {
  return listScenarioNames(dir).map((name) => {
    const description = descriptionIn(join(dir, `${name}.yaml`));
    return { name, summary: firstSentence(description), description };
  });
}

export function listScenarioNames(dir: string): readonly string[] {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const files = readdirSync(dir, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.yaml'),
  );
  return files.map(({ name }) => name.slice(0, -'.yaml'.length)).sort();
}

/** Up to the first full stop, question or exclamation mark before a capital letter, so that `e.g. steel` does not end it. */
const firstSentence = (text: string): string => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u, 1)[0] ?? '';

function descriptionIn(file: string): string {
  const { tree } = readYaml(file, readFileSync(file, 'utf8'));
  const description = tree.kind === 'map' ? tree.entries.get('description')?.tree : undefined;
  return description?.kind === 'value' && typeof description.value === 'string' ? description.value.trim() : '';
}
