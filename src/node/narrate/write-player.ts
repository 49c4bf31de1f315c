import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { UserError } from '../errors/user-error.js';
import { replacePage } from '../output/replace-page.js';
import { parsePage, type PageElement } from '../page/html-page.js';
import { readPageStory } from '../page/page-story.js';
import { decodeText, readBytes } from '../text-file.js';
import { playerMarkup, type PlayerMarkupSource } from './player-markup.js';

type Element = DefaultTreeAdapterMap['element'];

/**
 * Puts the player of a narration into its page, after the headline. No other byte changes.
 *
 * @throws UserError if the page has a player or a sound already, or no place for it; then it is unchanged.
 */
export async function writePlayer(source: PlayerMarkupSource): Promise<void> {
  const { page } = source;
  const { text, ...written } = decodeText(await readBytes(page), page);
  await replacePage({ name: page, ...written }, insertPlayer(text, source));
}

/** The page with the player. */
export function insertPlayer(html: string, source: PlayerMarkupSource): string {
  const article = readPageStory(parsePage(html), source.page)?.article as PageElement | undefined;
  const start = article?.location?.startOffset;
  const element = elementsIn(parse(html, { sourceCodeLocationInfo: true })).find(
    ({ sourceCodeLocation: at }) => start !== undefined && at?.startOffset === start,
  );
  if (!element) throw new UserError(source.page, 0, 'has no article in its HTML', 'paste the player into it');
  const parts = elementsIn(element);
  const present = parts.find(({ tagName }) => tagName === 'aloud-player' || tagName === 'audio');
  if (present)
    throw new UserError(
      source.page,
      present.sourceCodeLocation?.startLine ?? 0,
      `has <${present.tagName}> already, so it is left unchanged`,
      'change its addresses, or remove it',
    );
  const headline =
    parts.find(({ tagName }) => tagName === 'h1') ?? parts.find(({ tagName }) => /^h[2-6]$/.test(tagName));
  const at = headline?.sourceCodeLocation?.endTag?.endOffset ?? element.sourceCodeLocation?.startTag?.endOffset;
  if (at === undefined) throw new UserError(source.page, 0, 'has no tag to put it after', 'paste the player into it');
  const lineStart = html.lastIndexOf('\n', (headline ?? element).sourceCodeLocation!.startOffset - 1) + 1;
  const indent = /^[ \t]*/.exec(html.slice(lineStart))![0];
  const lineEnd = html.includes('\r\n') ? '\r\n' : '\n';
  const markup = playerMarkup(source).trimEnd().split('\n');
  return html.slice(0, at) + markup.map((line) => `${lineEnd}${indent}${line}`).join('') + html.slice(at);
}

/** The elements in a node, in document order. Not recursive: markup may be nested deeper than the stack allows. */
function elementsIn(root: DefaultTreeAdapterMap['parentNode']): Element[] {
  const found: Element[] = [];
  const pending: DefaultTreeAdapterMap['node'][] = [...root.childNodes].reverse();
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!('tagName' in node)) continue;
    found.push(node);
    for (let index = node.childNodes.length - 1; index >= 0; index--) pending.push(node.childNodes[index]!);
  }
  return found;
}
