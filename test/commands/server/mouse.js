/** Real presses of a mouse, also double clicks, drags and modifier keys, which the runner's own mouse does not have. */
import { pageCommand } from './page-command.js';

export const mouse = pageCommand('mouse', async (page, { from, to, count = 1, button = 'left', modifier }) => {
  if (modifier) await page.keyboard.down(modifier);
  if (to) {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down({ button });
    await page.mouse.move(to.x, to.y);
    await page.mouse.up({ button });
  } else {
    await page.mouse.click(from.x, from.y, { button, count });
  }
  if (modifier) await page.keyboard.up(modifier);
});
