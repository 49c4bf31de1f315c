import { runCommand } from './run-command.js';

/**
 * The processor time of each task of this page's main thread while `act` runs, in milliseconds. A busy machine makes a
 * task long, but takes none of its processor time.
 */
export async function mainThreadTasks(act: () => Promise<unknown>): Promise<number[]> {
  await runCommand('aloud-start-tasks');
  try {
    await act();
  } catch (error) {
    await runCommand('aloud-end-tasks');
    throw error;
  }
  return runCommand<number[]>('aloud-end-tasks');
}
