import type { TreeElement, TreeNode } from '../../core/story/tree.js';
import type { InlineElement, NodeContext } from './page-structure.js';
import { toLanguageTag } from './text-language.js';
import type { LinkResolver } from './links.js';
import type { Passage } from './parts.js';
import { xmlElement, type XmlAttributes, type XmlContent } from '../xml/write-xml.js';

/** A piece of text, and the elements of its line that it stands in, the outermost first. */
interface TextRun {
  readonly text: string;
  readonly ancestors: readonly TreeElement[];
}

/**
 * The text of a passage, with what stands in its lines on the page: links, emphasis, words in another language. A
 * sentence of the recording is a `<span>` round these, since an overlay can only name one element.
 */
export function writePassageText(
  { block, start, end, sentences }: Passage,
  around: ReadonlyMap<TreeNode, NodeContext>,
  link: LinkResolver,
): XmlContent {
  const { text, runs } = block;
  const last = start + text.slice(start, end).trimEnd().length;
  const inside = runs.map(({ node }) => inlineAncestors(around.get(node)?.inline));
  const collapse = createSpaceCollapser();
  let run = 0;
  const pieces = (from: number, to: number): XmlContent => {
    const found: TextRun[] = [];
    for (let at = from; at < to;) {
      while (runs[run + 1] && runs[run + 1]!.start <= at) run += 1;
      const next = Math.min(to, runs[run + 1]?.start ?? to);
      const piece = collapse(text.slice(at, next));
      if (piece) found.push({ text: piece, ancestors: inside[run] ?? [] });
      at = next;
    }
    return nestInlineElements(found, 0, link);
  };
  const content: XmlContent[] = [];
  let at = start;
  for (const sentence of sentences) {
    content.push(
      pieces(at, sentence.start),
      xmlElement('span', { id: sentence.id }, pieces(sentence.start, sentence.end)),
    );
    at = sentence.end;
  }
  return [...content, pieces(at, last)];
}

/** The language and direction that an element says, as far as they can be understood. */
export function ownLanguageAttributes(page: TreeElement): XmlAttributes {
  const lang = toLanguageTag(page.getAttribute('lang') ?? '');
  const dir = page.getAttribute('dir')?.toLowerCase() ?? '';
  return { lang, 'xml:lang': lang, dir: /^(?:ltr|rtl|auto)$/.test(dir) ? dir : undefined };
}

/** White space as a browser shows it: one space, and none at the beginning. */
function createSpaceCollapser(): (text: string) => string {
  let isSpaced = true;
  return (text) => {
    const single = text.replace(/\s+/g, ' ');
    const shown = isSpaced && single.startsWith(' ') ? single.slice(1) : single;
    if (shown) isSpaced = shown.endsWith(' ');
    return shown;
  };
}

function inlineAncestors(inline: InlineElement | undefined): TreeElement[] {
  const elements: TreeElement[] = [];
  for (let at = inline; at; at = at.parent) elements.unshift(at.element);
  return elements;
}

function nestInlineElements(pieces: readonly TextRun[], depth: number, link: LinkResolver): XmlContent {
  const content: XmlContent[] = [];
  for (let first = 0, end = 0; first < pieces.length; first = end) {
    const holder = pieces[first]!.ancestors[depth];
    for (end = first + 1; end < pieces.length && pieces[end]!.ancestors[depth] === holder;) end += 1;
    const held = pieces.slice(first, end);
    // A link round a space alone, such as is left of one round a picture, would be a link that nobody can hear.
    const isSeen = held.some(({ text }) => text.trim());
    content.push(
      holder && isSeen
        ? writeInlineElement(holder, nestInlineElements(held, depth + 1, link), link)
        : held.map(({ text }) => text),
    );
  }
  return content;
}

function writeInlineElement(page: TreeElement, content: XmlContent, link: LinkResolver): XmlContent {
  const said = ownLanguageAttributes(page);
  const { localName } = page;
  const isMarked = said['lang'] !== undefined || said['dir'] !== undefined;
  switch (localName) {
    case 'a': {
      const href = link(page.getAttribute('href') ?? '');
      const isNote = page.getAttribute('role') === 'doc-noteref';
      const note: XmlAttributes = isNote ? { role: 'doc-noteref', 'epub:type': 'noteref' } : {};
      if (href !== undefined) return xmlElement('a', { href, ...note, ...said }, content);
      return isMarked ? xmlElement('span', said, content) : content;
    }
    case 'abbr':
      return xmlElement('abbr', { title: page.getAttribute('title') ?? undefined, ...said }, content);
    case 'bdo':
      return said['dir'] === undefined ? content : xmlElement('bdo', said, content);
    case 'del':
    case 'font':
    case 'ins':
    case 'label':
    case 'span':
    case 'time':
      return isMarked ? xmlElement('span', said, content) : content;
    default:
      return xmlElement(localName, said, content); // one of the few that `surroundings` lets through
  }
}
