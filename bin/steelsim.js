#!/usr/bin/env node
import { existsSync } from 'node:fs';
import nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';

// V8 11, that of Node 20, optimises functions before it knows the types that they meet, and has to do it again. After six
// times as much work they are known: same results, and a full run takes about a tenth less of the processor (bench/).
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000');

// Node from 22.1 on keeps compiled code, so that the next start is quicker.
nodeModule.enableCompileCache?.();

const main = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  console.error('steelsim is not built yet: run npm run build in its folder.');
  process.exitCode = 1;
}
