import { dirname, relative } from 'node:path';
import type { Encoded } from '../audio/sound.js';
import { jsonLd } from './json-ld.js';
import { factsOf } from './page-facts.js';
import type { Job } from './pages.js';
import { rssItem } from './rss-item.js';
import type { Script } from './script.js';

/** Files for those who find and fetch the story: search engines, feeds. */
export interface Publishing {
  readonly hasJsonLd?: boolean | undefined;
  readonly hasRss?: boolean | undefined;
  /** Where the files will stand (URL of a folder); `{page}` in it is the page's name, as in `--out`. */
  readonly url?: string | undefined;
}

/** A sound file, as others are told of it. */
export interface Source {
  /** Absolute where `Publishing.url` is said, else from the page on. */
  readonly url: string;
  /** MIME type. */
  readonly type: string;
  readonly bytes: number;
}

/** A recording, as others are told of it. */
export interface Published {
  readonly language: string;
  /** Seconds. */
  readonly duration: number;
  readonly sources: readonly Source[];
  /** URL of the timing file. */
  readonly transcript: string;
}

/** The files that were asked for beside the sound. */
export function published(
  { page: tree, speech, language }: Script,
  { page, out, place }: Job,
  { duration, sounds }: { readonly duration: number; readonly sounds: readonly (readonly [string, Encoded])[] },
  { hasJsonLd, hasRss, url }: Publishing,
): (readonly [name: string, content: string])[] {
  if (!hasJsonLd && !hasRss) return [];
  const at = (name: string): string => addressOf(name, { page, out, place }, url);
  const recording: Published = {
    language,
    duration,
    transcript: at('story.vtt'),
    sources: sounds.map(([name, { bytes }]) => ({
      url: at(name),
      type: name.endsWith('.m4a') ? 'audio/mp4' : 'audio/webm',
      bytes: bytes.length,
    })),
  };
  const facts = factsOf(tree, speech.story);
  return [
    ...(hasJsonLd ? ([['story.jsonld', jsonLd(facts, recording)]] as const) : []),
    ...(hasRss ? ([['story.rss.xml', rssItem(facts, recording)]] as const) : []),
  ];
}

function addressOf(name: string, { page, out, place }: Job, url: string | undefined): string {
  const encoded = (path: string): string => path.split(/[\\/]/).map(encodeURIComponent).join('/');
  if (url === undefined) return encoded(relative(dirname(page), `${out}/${name}`));
  const folder = url.includes('{page}') ? url.replaceAll('{page}', encoded(place)) : url;
  const isApart = !url.includes('{page}') && place;
  return `${folder.replace(/\/$/, '')}/${isApart ? `${encoded(place)}/` : ''}${name}`;
}
