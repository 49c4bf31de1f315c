import { extname } from 'node:path';
import { isUnspokenRole, type Block } from '../../../core/story/story.js';
import { changedLanguageAttributes, textDirectionOf, type TextLanguage } from '../../book/text-language.js';
import { SOURCE_TYPES } from '../../narrate/player-markup.js';
import type { PublishedRecording } from '../../narrate/published-recording.js';
import { xmlElement, type Xml, type XmlContent } from '../../xml/write-xml.js';
import { EMBED_STYLE, OEMBED } from './embed-files.js';

/** A story to embed. */
export interface EmbeddedStory {
  readonly headline: string;
  /** Of the page; '' for none. */
  readonly url: string;
  readonly language: string;
  readonly direction: string;
  readonly blocks: readonly Block[];
  readonly recording: PublishedRecording;
  /** The talking book, relative to the page. */
  readonly book: string | undefined;
}

/**
 * Writes the page of a frame: the player and the text of a story. Its own policy allows the script of the site, the files of the
 * store, and nothing inline.
 *
 * @param scriptUrl the address of `aloud.js`
 */
export function writeEmbedPage(story: EmbeddedStory, publicUrl: string, scriptUrl: string): string {
  const { headline, url, language, direction, book } = story;
  const store = new URL(publicUrl).origin;
  const policy = [
    `default-src 'none'`,
    `script-src ${new URL(scriptUrl).origin}`,
    ...['style-src', 'media-src', 'connect-src'].map((directive) => `${directive} ${store}`),
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');
  const meta = (name: string, content: string): Xml => xmlElement('meta', { name, content });
  const head = xmlElement(
    'head',
    {},
    xmlElement('meta', { charset: 'utf-8' }),
    xmlElement('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('color-scheme', 'light dark'),
    meta('robots', 'noindex'),
    xmlElement('title', {}, headline),
    url ? xmlElement('link', { rel: 'canonical', href: url }) : undefined,
    xmlElement('link', { rel: 'alternate', type: 'application/json+oembed', href: OEMBED, title: headline }),
    // In the root of the store.
    xmlElement('link', { rel: 'stylesheet', href: `../../${EMBED_STYLE}` }),
    xmlElement('script', { type: 'module', src: scriptUrl }),
  );
  const article = xmlElement('aloud-article', {}, xmlElement('article', {}, ...articleContent(story)));
  const attributes = { lang: language, dir: textDirectionOf(direction, language) };
  // Not in the article, so that it is not read.
  const download = { href: book, type: 'application/epub+zip', 'aria-label': `EPUB: ${headline}` };
  const footer = book === undefined ? undefined : xmlElement('footer', {}, xmlElement('a', download, 'EPUB'));
  const page = xmlElement('html', attributes, head, xmlElement('body', {}, xmlElement('main', {}, article), footer));
  return `<!doctype html>\n${String(page)}\n`;
}

function articleContent({ headline, url, blocks, language, direction, recording }: EmbeddedStory): XmlContent[] {
  const spoken = blocks.filter(({ role, text }) => !isUnspokenRole(role) && text.trim());
  const hasHeadline = spoken.some(({ role }) => role === 'headline');
  const linked = (text: string): XmlContent =>
    url ? xmlElement('a', { href: url, target: '_blank', rel: 'noopener' }, text) : text;
  const content: XmlContent[] = hasHeadline ? [] : [xmlElement('h1', { 'data-aloud': 'skip' }, linked(headline))];
  let isPlaced = false;
  for (const block of spoken) {
    content.push(blockContent(block, { language, direction }, linked));
    if (block.role === 'headline' && !isPlaced) {
      isPlaced = true;
      content.push(player(recording));
    }
  }
  return isPlaced ? content : [content[0]!, player(recording), ...content.slice(1)];
}

function blockContent(block: Block, page: TextLanguage, linked: (text: string) => XmlContent): Xml {
  const { role, level = 2 } = block;
  const text = block.text.trim();
  const { lang, dir } = changedLanguageAttributes(
    { language: block.language || page.language, direction: block.direction || page.direction },
    page,
  );
  const attributes = { lang, dir };
  switch (role) {
    case 'headline':
      return xmlElement('h1', attributes, linked(text));
    case 'heading':
      return xmlElement(`h${Math.min(6, Math.max(2, level))}`, attributes, text);
    case 'quote':
      return xmlElement('blockquote', attributes, xmlElement('p', {}, text));
    case 'paragraph':
    case 'item':
    case 'row':
    case 'image':
      return xmlElement('p', attributes, text);
    default:
      return xmlElement('p', { ...attributes, 'data-aloud': role }, text);
  }
}

function player({ language, duration, sources, transcriptUrl }: PublishedRecording): Xml {
  const sounds = sources
    .filter(({ url }) => !url.includes('.low.'))
    .map(({ url, type }) => xmlElement('source', { src: url, type: SOURCE_TYPES[extname(url)] ?? type }));
  const track = xmlElement('track', { kind: 'captions', src: transcriptUrl, srclang: language });
  const audio = xmlElement('audio', { controls: '', preload: 'none' }, ...sounds, track);
  return xmlElement('aloud-player', { duration: Math.round(duration) }, audio);
}
