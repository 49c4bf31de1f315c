import type { PageMessages } from '../core/language/messages.js';
import { messages as english } from '../locales/en/page.js';
import { loadLanguage } from '../locales/languages.js';
import { attributeOf, htmlTags, type HtmlTag } from './html-tags.js';
import { articleRoot, figureRoot, playerRoot, skipLinksRoot, type ShadowRootOptions } from './shadow-roots.js';

export type { ShadowRootOptions } from './shadow-roots.js';

/** An element that is open at a place in the page. */
interface OpenElement {
  readonly name: string;
  readonly language: string;
}

/** These have no end tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * Gives the elements of Aloud in a page their first view as declarative shadow roots: the player's button is there before
 * any script, the author's own player does not show in between, and nothing moves when the script comes. Nothing else of
 * the page changes; an element that has a template already keeps it. Needs no DOM.
 *
 * An article with an `<audio>` and no player in the page gets the player that Aloud adds.
 *
 * @param html a page, or a part of one
 */
export async function addShadowRoots(html: string, options: ShadowRootOptions = {}): Promise<string> {
  const tags = [...htmlTags(html)];
  const hasPlayer = tags.some(({ name }) => name === 'aloud-player');
  const open: OpenElement[] = [];
  let result = '';
  let copied = 0;
  for (const [index, tag] of tags.entries()) {
    if (tag.isEnd) {
      const at = open.map(({ name }) => name).lastIndexOf(tag.name);
      if (at >= 0) open.length = at;
      continue;
    }
    const source = html.slice(tag.start, tag.end);
    const language = attributeOf(source, 'lang') ?? open.at(-1)?.language ?? '';
    if (!VOID.test(tag.name)) open.push({ name: tag.name, language });
    if (!tag.name.startsWith('aloud-') || /^\s*<template\b/i.test(html.slice(tag.end, tag.end + 100))) continue;
    const inside = insideOf(tags, index);
    const root = await rootOf(tag.name, source, html, inside, language, hasPlayer, options);
    result += html.slice(copied, tag.end) + root;
    copied = tag.end;
  }
  return result + html.slice(copied);
}

async function rootOf(
  name: string,
  source: string,
  html: string,
  inside: readonly HtmlTag[],
  language: string,
  hasPlayer: boolean,
  options: ShadowRootOptions,
): Promise<string> {
  const sourceOf = (tag: HtmlTag): string => html.slice(tag.start, tag.end);
  if (name === 'aloud-player')
    return playerRoot(await messagesOf(language), Number(attributeOf(source, 'duration')), options);
  if (name === 'aloud-skip-links') return skipLinksRoot(options);
  if (name === 'aloud-figure')
    return figureRoot(
      inside.some((tag) => attributeOf(sourceOf(tag), 'slot') === 'caption'),
      options,
    );
  const isPlaced = attributeOf(source, 'player') === 'off' || attributeOf(source, 'player-position') !== undefined;
  if (name !== 'aloud-article' || hasPlayer || isPlaced || !inside.some((tag) => tag.name === 'audio')) return '';
  const article = inside.find((tag) => tag.name === 'article');
  const articleLanguage = (article && attributeOf(sourceOf(article), 'lang')) ?? language;
  return articleRoot(playerRoot(await messagesOf(articleLanguage), 0, options));
}

/** The start tags inside an element. */
function insideOf(tags: readonly HtmlTag[], index: number): HtmlTag[] {
  const { name } = tags[index]!;
  let depth = 1;
  let end = index + 1;
  for (; end < tags.length && depth > 0; end++) if (tags[end]!.name === name) depth += tags[end]!.isEnd ? -1 : 1;
  return tags.slice(index + 1, end).filter(({ isEnd }) => !isEnd);
}

/** In English where no locale has the language, as in the browser. */
async function messagesOf(language: string): Promise<PageMessages> {
  const loaded = await loadLanguage(language);
  return loaded?.page ?? english;
}
