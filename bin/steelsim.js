#!/usr/bin/env node
import { existsSync } from 'node:fs';
import nodeModule from 'node:module';

// Node from 22.1 on keeps compiled code, so that the next start is quicker.
nodeModule.enableCompileCache?.();

const main = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  console.error('steelsim is not built yet: run npm run build in its folder.');
  process.exitCode = 1;
}
