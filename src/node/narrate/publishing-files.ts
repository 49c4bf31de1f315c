import { dirname, relative } from 'node:path';
import type { EncodedAudio } from '../audio/pcm-audio.js';
import { writeJsonLd } from './json-ld.js';
import { readPageMetadata } from './page-metadata.js';
import type { PageJob } from './page-jobs.js';
import { writeRssItem } from './rss-item.js';
import type { NarrationScript } from '../script/script.js';

/** Files for those who find and fetch the story: search engines, feeds. */
export interface PublishingOptions {
  readonly hasJsonLd?: boolean | undefined;
  readonly hasRss?: boolean | undefined;
  /** Where the files will stand (URL of a folder); `{page}` in it is the page's name, as in `--out`. */
  readonly url?: string | undefined;
}

/** A sound file, as others are told of it. */
export interface SoundSource {
  /** Absolute where `Publishing.url` is said, else from the page on. */
  readonly url: string;
  /** MIME type. */
  readonly type: string;
  readonly bytes: number;
}

/** A recording, as others are told of it. */
export interface PublishedRecording {
  readonly language: string;
  /** Seconds. */
  readonly duration: number;
  readonly sources: readonly SoundSource[];
  /** URL of the timing file. */
  readonly transcriptUrl: string;
}

/** The files that were asked for beside the sound. */
export function writePublishingFiles(
  { page: tree, speech, language }: NarrationScript,
  { page, out, relativeName }: PageJob,
  { duration, sounds }: { readonly duration: number; readonly sounds: readonly (readonly [string, EncodedAudio])[] },
  { hasJsonLd, hasRss, url }: PublishingOptions,
): (readonly [name: string, content: string])[] {
  if (!hasJsonLd && !hasRss) return [];
  const at = (name: string): string => publicUrlOf(name, { page, out, relativeName }, url);
  const recording: PublishedRecording = {
    language,
    duration,
    transcriptUrl: at('story.vtt'),
    sources: sounds.map(([name, { bytes }]) => ({
      url: at(name),
      type: name.endsWith('.m4a') ? 'audio/mp4' : 'audio/webm',
      bytes: bytes.length,
    })),
  };
  const facts = readPageMetadata(tree, speech.story);
  return [
    ...(hasJsonLd ? ([['story.jsonld', writeJsonLd(facts, recording)]] as const) : []),
    ...(hasRss ? ([['story.rss.xml', writeRssItem(facts, recording)]] as const) : []),
  ];
}

function publicUrlOf(name: string, { page, out, relativeName }: PageJob, url: string | undefined): string {
  const encoded = (path: string): string => path.split(/[\\/]/).map(encodeURIComponent).join('/');
  if (url === undefined) return encoded(relative(dirname(page), `${out}/${name}`));
  const folder = url.includes('{page}') ? url.replaceAll('{page}', encoded(relativeName)) : url;
  const isApart = !url.includes('{page}') && relativeName;
  return `${folder.replace(/\/$/, '')}/${isApart ? `${encoded(relativeName)}/` : ''}${name}`;
}
