/** Real presses of a mouse, also double clicks, drags and modifier keys, which the runner's own mouse does not have. */
import { command } from './client.js';

const MODIFIERS = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

export const mouse = command('mouse', async (client, { from, to = from, count = 1, button = 'left', modifier }) => {
  const modifiers = MODIFIERS[modifier] ?? 0;
  const send = (type, { x, y }, clickCount) =>
    client.send('Input.dispatchMouseEvent', { type, x, y, button, clickCount, modifiers });
  await send('mouseMoved', from, 0);
  for (let click = 1; click <= count; click++) {
    await send('mousePressed', from, click);
    if (to !== from)
      await client.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...to, button, buttons: 1, modifiers });
    await send('mouseReleased', to, click);
  }
});
