import { basename } from 'node:path';
import { textDirectionOf } from '../../book/text-language.js';
import { loadMessages } from '../../messages/locale-messages.js';
import { xmlElement, type Xml, type XmlContent } from '../../xml/write-xml.js';
import type { SiteConfig } from '../config/site-config.js';
import { JSON_FEED, PODCAST_FEED } from '../store/feed-files.js';
import type { ListedJob } from '../queue/job-queue.js';
import { webAddress } from '../store/public-recording.js';
import type { StoryManifest } from '../store/story-manifest.js';
import { GENERATOR, INDEX_STYLE } from './index-files.js';
import { storyEntry } from './story-entry.js';
import type { UnpublishedStories } from './unpublished-stories.js';

/** What the page lists, the newest first. */
export interface IndexedStories extends UnpublishedStories {
  readonly published: readonly StoryManifest[];
  readonly withdrawn: readonly StoryManifest[];
}

const STORIES_ID = 'stories';

/**
 * Writes the page of recent stories. It works without a script; with one, skip links come first. Its own policy allows that
 * script, the style beside the page, and nothing inline.
 *
 * @param scriptUrl the address of `aloud.js`
 */
export async function writeIndexPage(
  site: SiteConfig,
  { published, withdrawn, preparing, failed }: IndexedStories,
  scriptUrl: string | undefined,
): Promise<string> {
  const { stories: words, automatedVoice } = await loadMessages(site.language);
  const entries = (stories: readonly StoryManifest[]): Promise<Xml[]> =>
    Promise.all(stories.map((story) => storyEntry(story, scriptUrl !== undefined)));
  const main = xmlElement(
    'main',
    { id: STORIES_ID },
    section('recent', words.recent, published.length ? await entries(published) : [xmlElement('p', {}, words.none)]),
    withdrawn.length ? section('withdrawn', words.withdrawn, await entries(withdrawn)) : undefined,
    preparing.length ? section('preparing', words.preparing, [jobList(preparing)]) : undefined,
    failed.length ? section('failed', words.failed, [jobList(failed)]) : undefined,
  );
  const skipLinks =
    scriptUrl === undefined
      ? undefined
      : xmlElement('aloud-skip-links', {}, xmlElement('a', { href: `#${STORIES_ID}` }, words.recent));
  const page = xmlElement(
    'html',
    { lang: site.language, dir: textDirectionOf('', site.language) },
    head(site, scriptUrl),
    xmlElement('body', {}, skipLinks, header(site, automatedVoice), main),
  );
  return `<!doctype html>\n${String(page)}\n`;
}

function head({ title, description }: SiteConfig, scriptUrl: string | undefined): Xml {
  const policy = [
    `default-src 'none'`,
    `style-src 'self'`,
    ...(scriptUrl === undefined ? [] : [`script-src ${new URL(scriptUrl).origin}`]),
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');
  const meta = (name: string, content: string): Xml => xmlElement('meta', { name, content });
  const feed = (type: string, href: string): Xml => xmlElement('link', { rel: 'alternate', type, href, title });
  return xmlElement(
    'head',
    {},
    xmlElement('meta', { charset: 'utf-8' }),
    xmlElement('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('color-scheme', 'light dark'),
    meta('generator', GENERATOR),
    meta('robots', 'noindex'),
    meta('description', description),
    xmlElement('title', {}, title),
    feed('application/rss+xml', PODCAST_FEED),
    feed('application/feed+json', JSON_FEED),
    xmlElement('link', { rel: 'stylesheet', href: INDEX_STYLE }),
    scriptUrl === undefined ? undefined : xmlElement('script', { type: 'module', src: scriptUrl }),
  );
}

function header({ title, description, link }: SiteConfig, automatedVoice: string): Xml {
  const feed = (href: string, name: string): Xml => xmlElement('a', { href }, name);
  return xmlElement(
    'header',
    {},
    xmlElement('h1', {}, xmlElement('a', { href: link }, xmlElement('bdi', {}, title))),
    xmlElement('p', {}, description),
    xmlElement('p', { class: 'voice' }, automatedVoice),
    xmlElement('p', { class: 'links' }, feed(PODCAST_FEED, 'RSS'), feed(JSON_FEED, 'JSON Feed')),
  );
}

const section = (id: string, heading: string, content: readonly XmlContent[]): Xml =>
  xmlElement('section', { 'aria-labelledby': id }, xmlElement('h2', { id }, heading), ...content);

/** Of a file, its name without its folder, which is a path of this machine. */
function jobList(jobs: readonly ListedJob[]): Xml {
  const items = jobs.map(({ kind, location }) => {
    const address = kind === 'address' ? webAddress(location) : '';
    const name = xmlElement('bdi', { dir: 'ltr' }, address || basename(location));
    return xmlElement('li', {}, address ? xmlElement('a', { href: address }, name) : name);
  });
  return xmlElement('ul', { role: 'list' }, ...items);
}
