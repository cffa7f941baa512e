import { readFileSync } from 'node:fs';
import * as castore from './castore.mjs';
import * as emmettBus from './emmett-bus.mjs';
import * as emmettStore from './emmett-store.mjs';
import * as nestjsCqrs from './nestjs-cqrs.mjs';
import * as steelsim from './steelsim.mjs';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** This project's kernel first: every other is compared with it. */
export const contestants = [steelsim, emmettBus, emmettStore, castore, nestjsCqrs].map((contestant) => ({
  ...contestant,
  version: manifest.dependencies[contestant.from] ?? '',
}));
