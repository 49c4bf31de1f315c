import { setTimeout as wait } from 'node:timers/promises';

/** A service manager waits longer before it kills. */
const LIMIT_MS = 1500;

const tasks = new Set<() => Promise<unknown>>();

/** Does a task when a signal ends the process, and waits for it, but not long. @returns takes the task back */
export function beforeSignalEnds(task: () => Promise<unknown>): () => void {
  tasks.add(task);
  return () => void tasks.delete(task);
}

/** Ends by `process.exit`, whose handlers remove files that are not complete. */
export async function endBySignal(code: number): Promise<void> {
  const done = Promise.allSettled([...tasks].map((task) => task()));
  if (tasks.size) await Promise.race([done, wait(LIMIT_MS)]);
  process.exit(code);
}
