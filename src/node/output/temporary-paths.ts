import { rmSync } from 'node:fs';

const temporaryPaths = new Set<string>();

/** Removes a file or folder when the process exits, also by a signal, if `keepAtExit` was not called before. */
export function removeAtExit(path: string): void {
  if (!process.listeners('exit').includes(removeAll)) process.on('exit', removeAll);
  temporaryPaths.add(path);
}

export function keepAtExit(path: string): void {
  temporaryPaths.delete(path);
}

function removeAll(): void {
  for (const path of temporaryPaths)
    try {
      // A program that was just killed may still write into the folder.
      rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // The others are removed all the same.
    }
}
