#!/usr/bin/env node
import { runCommandLine } from './command-line.js';
import { endBySignal } from './signals.js';

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => void endBySignal(code));

process.exitCode = await runCommandLine(process.argv.slice(2), process);
