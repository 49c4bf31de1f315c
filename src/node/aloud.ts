#!/usr/bin/env node
import { runCommandLine } from './command-line.js';

// A signal ends the program by `process.exit`, whose handlers remove files that are not complete.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code));

process.exitCode = await runCommandLine(process.argv.slice(2), process);
