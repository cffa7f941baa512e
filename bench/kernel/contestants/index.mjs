import { readFileSync } from 'node:fs';
import * as awaitedCalls from './awaited-calls.mjs';
import * as castore from './castore.mjs';
import * as emmettByHand from './emmett-by-hand.mjs';
import * as emmettFloor from './emmett-floor.mjs';
import * as emmettStore from './emmett-store.mjs';
import * as nestjsCqrs from './nestjs-cqrs.mjs';
import * as plainCalls from './plain-calls.mjs';
import * as steelsim from './steelsim.mjs';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** This project's kernel first: every other is compared with it. */
export const contestants = [
  ...[steelsim, emmettStore, castore, nestjsCqrs, emmettByHand],
  ...[emmettFloor, awaitedCalls, plainCalls],
].map((contestant) => ({ ...contestant, version: manifest.dependencies[contestant.from] ?? '' }));
