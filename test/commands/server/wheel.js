/** A real wheel event under a real pointer; the runner's own mouse has none. */
import { command } from './client.js';

export const wheel = command('wheel', (client, { x, y, by }) =>
  client.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: by }),
);
