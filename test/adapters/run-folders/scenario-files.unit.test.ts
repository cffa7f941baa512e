import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashScenarioFiles } from '../../../src/adapters/run-folders/scenario-files.js';
import { loadScenario } from '../../../src/adapters/scenarios/load-scenario.js';
import { scratchFolder } from './scratch-folder.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Files of a folder by their names, and what the scenario `asked` of them hashes to. */
const hashed = (files: Readonly<Record<string, string>>, asked: string): Readonly<Record<string, string>> => {
  const dir = scratchFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  const shipped = join(dir, 'package/scenarios');
  return hashScenarioFiles(loadScenario(join(dir, asked), { scenariosDir: shipped }), shipped);
};

describe('the hashes of a scenario’s files', () => {
  it('name shipped files by their folder and others by their way from the scenario’s own', () => {
    const own = 'extends: ../common/base.yaml\n';
    const common = 'extends: baseline\n';
    expect(
      hashed(
        { 'mine/own.yaml': own, 'common/base.yaml': common, 'package/scenarios/baseline.yaml': 'seed: 2\n' },
        'mine/own.yaml',
      ),
    ).toEqual({
      './own.yaml': sha256(own),
      '../common/base.yaml': sha256(common),
      'scenarios/baseline.yaml': sha256('seed: 2\n'),
    });
  });

  it('keep files of one name apart', () => {
    const files = { 'a/base.yaml': 'extends: ../b/base.yaml\n', 'b/base.yaml': 'seed: 3\n' };
    expect(hashed(files, 'a/base.yaml')).toEqual({
      './base.yaml': sha256(files['a/base.yaml']),
      '../b/base.yaml': sha256(files['b/base.yaml']),
    });
  });

  it('do not take an own folder of the name of the shipped one for it', () => {
    const files = { 'scenarios/baseline.yaml': 'seed: 4\n', 'package/scenarios/baseline.yaml': 'seed: 5\n' };
    expect(hashed(files, 'scenarios/baseline.yaml')).toEqual({ './baseline.yaml': sha256('seed: 4\n') });
  });

  it('name a table of prices by its way below the scenario, and one that lies elsewhere by its name alone', () => {
    const prices = 'model,scenario,region,variable,unit,2030\nM,S,World,Price|Carbon,USD_2010/t CO2,9\n';
    const [below, elsewhere] = ['tables/prices.csv', '../prices.csv'].map(
      (file) => `policies: { carbonPrice: { iamc: ${file} } }\n`,
    );
    const files = { 'a/own.yaml': below ?? '', 'a/tables/prices.csv': prices };
    expect(hashed(files, 'a/own.yaml')).toEqual({
      './own.yaml': sha256(below ?? ''),
      './tables/prices.csv': sha256(prices),
    });
    expect(hashed({ 'a/own.yaml': elsewhere ?? '', 'prices.csv': prices }, 'a/own.yaml')).toEqual({
      './own.yaml': sha256(elsewhere ?? ''),
      'prices.csv': sha256(prices),
    });
  });
});
