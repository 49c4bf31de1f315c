/** A real wheel event under a real pointer; the runner's own mouse has none. */
import { pageCommand } from './page-command.js';

export const wheel = pageCommand('wheel', async ({ mouse }, { x, y, by }) => {
  await mouse.move(x, y);
  await mouse.wheel({ deltaY: by });
});
