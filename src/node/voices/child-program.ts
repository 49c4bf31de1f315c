import { tmpdir } from 'node:os';
import { workerData } from 'node:worker_threads';

/** What a worker thread gets from its pool. A process that ends stops its threads at once, so it cleans up for them. */
export interface WorkerResources {
  /** For temporary files. */
  readonly folder: string;
  /** The id of the program that runs for the thread; 0 for none. The memory is shared. */
  readonly childId: Int32Array;
}

const resources = workerData as WorkerResources | null;

/** The folder for temporary files of this thread. */
export const temporaryFolder = (): string => resources?.folder ?? tmpdir();

/** States which program runs for this thread. It ends with the process. */
export function setChildProgram(id: number | undefined): void {
  if (resources) Atomics.store(resources.childId, 0, id ?? 0);
}

/** Ends the program that runs for a thread. */
export function killChildProgram({ childId }: WorkerResources): void {
  const id = Atomics.load(childId, 0);
  if (!id) return;
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
