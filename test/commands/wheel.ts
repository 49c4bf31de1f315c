import { runCommand } from './run-command.js';

/** Turns the wheel over an element, also in a frame. In pixels; positive values scroll down. */
export async function wheel(element: Element, by: number): Promise<void> {
  const box = element.getBoundingClientRect();
  let { x, y } = box;
  for (let view = element.ownerDocument.defaultView!; view !== window; view = view.parent as typeof view) {
    const frame = view.frameElement!.getBoundingClientRect();
    x += frame.x;
    y += frame.y;
  }
  await runCommand('aloud-wheel', { x: x + box.width / 2, y: y + 10, by });
}
