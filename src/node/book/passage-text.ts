import type { TreeElement, TreeNode } from '../../core/story/tree.js';
import { toLanguageTag } from '../messages/language-tag.js';
import { xmlElement, type XmlAttributes, type XmlContent } from '../xml/write-xml.js';
import type { LinkResolver } from './links.js';
import { NEUTRAL_ELEMENTS, type InlineElement, type NodeContext } from './page-structure.js';
import type { Passage } from './parts.js';

/** A piece of text, and its inline elements, the outermost first. */
interface TextRun {
  readonly text: string;
  readonly ancestors: readonly TreeElement[];
}

/**
 * Writes the text of a passage with its inline elements: links, emphasis, words in another language. Each sentence of the
 * recording is in a `<span>` round these, because an overlay can only refer to one element.
 */
export function writePassageText(
  { block, start, end, sentences }: Passage,
  contexts: ReadonlyMap<TreeNode, NodeContext>,
  resolveLink: LinkResolver,
): XmlContent {
  const { text, runs } = block;
  const last = start + text.slice(start, end).trimEnd().length;
  const ancestors = runs.map(({ node }) => inlineAncestors(contexts.get(node)?.inline));
  const collapse = createSpaceCollapser();
  let run = 0;
  const pieces = (from: number, to: number): XmlContent => {
    const textRuns: TextRun[] = [];
    for (let at = from; at < to;) {
      while (runs[run + 1] && runs[run + 1]!.start <= at) run += 1;
      const next = Math.min(to, runs[run + 1]?.start ?? to);
      const piece = collapse(text.slice(at, next));
      if (piece) textRuns.push({ text: piece, ancestors: ancestors[run] ?? [] });
      at = next;
    }
    return nestInlineElements(textRuns, 0, resolveLink);
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

/** The language and the direction that an element declares, if they are valid. */
export function ownLanguageAttributes(element: TreeElement): XmlAttributes {
  const lang = toLanguageTag(element.getAttribute('lang') ?? '');
  const dir = element.getAttribute('dir')?.toLowerCase() ?? '';
  return { lang, 'xml:lang': lang, dir: /^(?:ltr|rtl|auto)$/.test(dir) ? dir : undefined };
}

/** Collapses white space as browsers do: one space, and none at the beginning. */
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

function nestInlineElements(pieces: readonly TextRun[], depth: number, resolveLink: LinkResolver): XmlContent {
  const content: XmlContent[] = [];
  for (let first = 0, end = 0; first < pieces.length; first = end) {
    const element = pieces[first]!.ancestors[depth];
    for (end = first + 1; end < pieces.length && pieces[end]!.ancestors[depth] === element;) end += 1;
    const group = pieces.slice(first, end);
    // A link with only a space, such as the rest of a link with a picture, would have no accessible name.
    const hasText = group.some(({ text }) => text.trim());
    content.push(
      element && hasText
        ? writeInlineElement(element, nestInlineElements(group, depth + 1, resolveLink), resolveLink)
        : group.map(({ text }) => text),
    );
  }
  return content;
}

function writeInlineElement(element: TreeElement, content: XmlContent, resolveLink: LinkResolver): XmlContent {
  const language = ownLanguageAttributes(element);
  const { localName } = element;
  const hasLanguage = language['lang'] !== undefined || language['dir'] !== undefined;
  if (NEUTRAL_ELEMENTS.test(localName)) return hasLanguage ? xmlElement('span', language, content) : content;
  switch (localName) {
    case 'a': {
      const href = resolveLink(element.getAttribute('href') ?? '');
      const isNote = element.getAttribute('role') === 'doc-noteref';
      const note: XmlAttributes = isNote ? { role: 'doc-noteref', 'epub:type': 'noteref' } : {};
      if (href !== undefined) return xmlElement('a', { href, ...note, ...language }, content);
      return hasLanguage ? xmlElement('span', language, content) : content;
    }
    case 'abbr':
      return xmlElement('abbr', { title: element.getAttribute('title') ?? undefined, ...language }, content);
    case 'bdo':
      return language['dir'] === undefined ? content : xmlElement('bdo', language, content);
    default:
      return xmlElement(localName, language, content); // one of `INLINE_ELEMENTS` of the page structure
  }
}
