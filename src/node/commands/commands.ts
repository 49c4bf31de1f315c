import type { Command } from './command.js';

/** Every command, in the order of the list; its code is read only when it is asked for. */
export const COMMANDS: readonly (readonly [name: string, load: () => Promise<Command>])[] = [
  ['narrate', async () => (await import('./narrate.js')).narrateCommand],
  ['watch', async () => (await import('./watch.js')).watchCommand],
  ['worker', async () => (await import('./worker.js')).workerCommand],
  ['align', async () => (await import('./align.js')).alignCommand],
  ['names', async () => (await import('./names.js')).namesCommand],
  ['convert', async () => (await import('./convert.js')).convertCommand],
  ['check', async () => (await import('./check.js')).checkCommand],
  ['book', async () => (await import('./book.js')).bookCommand],
];
