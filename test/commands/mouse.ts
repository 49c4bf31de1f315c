import { runCommand } from './run-command.js';

interface Press {
  /** 2 for a double click. */
  count?: number;
  button?: 'left' | 'middle' | 'right';
  modifier?: 'Alt' | 'Control' | 'Meta' | 'Shift';
}

/** Presses the mouse on the middle of an element or a range, also in a frame. */
export async function clickOn(target: Element | Range, press: Press = {}): Promise<void> {
  await runCommand('aloud-mouse', { from: pointIn(target, 0.5), ...press });
}

/** Drags the mouse from the start of a range to its end. */
export async function dragOver(range: Range): Promise<void> {
  const [start, end] = [range.cloneRange(), range.cloneRange()];
  start.collapse(true);
  end.collapse(false);
  await runCommand('aloud-mouse', { from: pointIn(start, 0), to: pointIn(end, 1) });
}

/** A point of the first line, in the coordinates of the whole window. */
function pointIn(target: Element | Range, share: number): { x: number; y: number } {
  const box = firstLine(target);
  let [x, y] = [box.x + box.width * share, box.y + box.height / 2];
  const { ownerDocument } =
    target instanceof Range || 'startContainer' in target ? (target as Range).startContainer : target;
  for (let view = ownerDocument!.defaultView!; view !== window; view = view.parent as typeof view) {
    const frame = view.frameElement!.getBoundingClientRect();
    x += frame.x;
    y += frame.y;
  }
  return { x, y };
}

function firstLine(target: Element | Range): DOMRect {
  const [line] = target.getClientRects();
  if (line) return line;
  // WebKit lists no rectangle of a collapsed range.
  if ('collapsed' in target) return target.getBoundingClientRect();
  throw new Error(`not drawn: ${target.localName}`);
}

/** The range of words in an element of a page. */
export function rangeOfText(element: Element, text: string): Range {
  const nodes = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const at = nodes.currentNode.nodeValue!.indexOf(text);
    if (at < 0) continue;
    const range = element.ownerDocument.createRange();
    range.setStart(nodes.currentNode, at);
    range.setEnd(nodes.currentNode, at + text.length);
    return range;
  }
  throw new Error(`not in the element: ${text}`);
}
