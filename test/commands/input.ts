import type { sendKeys as runnerKeys, sendMouse as runnerMouse } from '@web/test-runner-commands';
import { runCommand } from './run-command.js';

/** In Firefox, Tab after the last element leads to the toolbars: no key of the next test would reach the page. */
beforeEach(async () => {
  for (let presses = 0; presses < 10 && !document.hasFocus(); presses++) await sendKeys({ press: 'Tab' });
});

/** Presses real keys. Where the browser's driver cannot hold a key (`down`), the test is skipped. */
export async function sendKeys(keys: Parameters<typeof runnerKeys>[0]): Promise<void> {
  if ('down' in keys || 'up' in keys) await runCommand('aloud-held-keys');
  await runCommand('send-keys', keys);
}

/** Moves and presses a real mouse. */
export const sendMouse = (action: Parameters<typeof runnerMouse>[0]): Promise<void> =>
  runCommand<void>('send-mouse', action);

/** Moves the mouse to the corner of the page, and releases its buttons. */
export const resetMouse = (): Promise<void> => runCommand<void>('reset-mouse');
