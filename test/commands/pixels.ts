import { runCommand } from './run-command.js';

/** The pixels of an element, in this page or in a frame of it. The element must be in view. */
export async function pixels(element: Element): Promise<ImageData> {
  const { width, height } = element.getBoundingClientRect();
  let { x, y } = element.getBoundingClientRect();
  let view = element.ownerDocument.defaultView!;
  while (view !== window) {
    const frame = view.frameElement as HTMLElement;
    const box = frame.getBoundingClientRect();
    x += box.x + frame.clientLeft;
    y += box.y + frame.clientTop;
    view = frame.ownerDocument.defaultView!;
  }
  const clip = { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) };
  const png = await runCommand<string>('aloud-screenshot', { clip });
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** The number of different pixels; all of them where the sizes differ. */
export function difference(before: ImageData, after: ImageData): number {
  if (before.width !== after.width || before.height !== after.height)
    return Math.max(before.data.length, after.data.length) / 4;
  const [a, b] = [new Uint32Array(before.data.buffer), new Uint32Array(after.data.buffer)];
  return a.reduce((count, pixel, index) => count + (pixel === b[index] ? 0 : 1), 0);
}
