/** The text of a page as a browser searches it, and the place of a passage in it. */
export interface PageText {
  /** One line for each block, with single spaces. */
  readonly text: string;
  /** Offsets of the passage, at the bounds of words. */
  readonly from: number;
  readonly to: number;
}

const NOT_SEARCHED = 'script, style, noscript, template, select, textarea, audio, video';

/** The visible text of a page. @param passage a range in it */
export function pageTextAround(root: Element, passage: AbstractRange): PageText | undefined {
  const bounds = new Range();
  bounds.setStart(passage.startContainer, passage.startOffset);
  bounds.setEnd(passage.endContainer, passage.endOffset);
  const blocks = new Map<Element, Element>();
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && (node.matches(NOT_SEARCHED) || !node.checkVisibility())
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  let block: Element | undefined;
  let [from, to] = [-1, -1];
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (!(node instanceof Text)) {
      if (node.nodeName === 'BR') text = join(text, ' ');
      continue;
    }
    const parent = node.parentElement!;
    if (getComputedStyle(parent).visibility !== 'visible') continue;
    const next = blockOf(parent, blocks);
    if (block && next !== block && node.data.trim()) text = `${text.trimEnd()}\n`;
    if (node.data.trim()) block = next;
    const isStart = from < 0 && bounds.comparePoint(node, node.length) >= 0;
    const isEnd = bounds.intersectsNode(node);
    const before = text;
    text = join(before, node.data);
    if (isStart)
      from = join(before, node.data.slice(0, node === bounds.startContainer ? bounds.startOffset : 0)).length;
    if (isEnd)
      to = join(before, node.data.slice(0, node === bounds.endContainer ? bounds.endOffset : node.length)).length;
  }
  return from < 0 || to <= from ? undefined : wholeWords(text, from, to);
}

/** Appends text with its white space collapsed. */
const join = (text: string, more: string): string => {
  const collapsed = more.replace(/\s+/g, ' ');
  return text + (/(?:^|\s)$/.test(text) ? collapsed.trimStart() : collapsed);
};

function wholeWords(text: string, start: number, end: number): PageText | undefined {
  const isIn = (at: number): boolean => /\S/.test(text[at] ?? ' ');
  let [from, to] = [start, end];
  while (from < to && !isIn(from)) from += 1;
  while (to > from && !isIn(to - 1)) to -= 1;
  if (from === to) return undefined;
  while (isIn(from - 1)) from -= 1;
  while (isIn(to)) to += 1;
  return { text, from, to };
}

/** The element whose text is one block: a term of a text directive never goes beyond it. */
function blockOf(element: Element, known: Map<Element, Element>): Element {
  const found = known.get(element);
  if (found) return found;
  const { parentElement } = element;
  const isInline = /^(?:inline|contents|ruby)/.test(getComputedStyle(element).display);
  const block = isInline && parentElement ? blockOf(parentElement, known) : element;
  known.set(element, block);
  return block;
}
