import type { Command } from './command.js';

/** Every command, in the order of the list; its code is read only when it is asked for. */
export const COMMANDS: readonly (readonly [name: string, load: () => Promise<Command>])[] = [
  ['narrate', async () => (await import('./narrate.js')).narrateCommand],
  ['align', async () => (await import('./align.js')).alignCommand],
];
