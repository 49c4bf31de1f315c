import { dirname, relative } from 'node:path';
import type { EncodedAudio } from '../audio/pcm-audio.js';
import { loadMessages } from '../messages/locale-messages.js';
import { PAGE_PLACEHOLDER } from '../output/page-placeholder.js';
import type { NarrationScript } from '../script/script.js';
import { TIMING_FILE_NAME } from '../timing/timing-file.js';
import { writeJsonLd } from './json-ld.js';
import type { PageJob } from './page-jobs.js';
import { readPageMetadata } from './page-metadata.js';
import type { PublishedRecording } from './published-recording.js';
import { writeRssItem } from './rss-item.js';

/** Files for search engines and feeds. */
export interface PublishingOptions {
  readonly hasJsonLd?: boolean | undefined;
  readonly hasRss?: boolean | undefined;
  /** URL of the folder of the files. `{page}` in it is the name of the page, as in `--out`. */
  readonly url?: string | undefined;
}

interface WrittenRecording {
  readonly voice: string;
  readonly duration: number;
  readonly sounds: readonly (readonly [string, EncodedAudio])[];
}

/** Writes the files of the options. */
export async function writePublishingFiles(
  { page: tree, speech, language, lines }: NarrationScript,
  { page, out, relativeName }: PageJob,
  { voice, duration, sounds }: WrittenRecording,
  { hasJsonLd, hasRss, url }: PublishingOptions,
): Promise<(readonly [name: string, content: string])[]> {
  if (!hasJsonLd && !hasRss) return [];
  const urlOf = (name: string): string => publicUrlOf(name, { page, out, relativeName }, url);
  const recording: PublishedRecording = {
    language,
    voice,
    voiceLabel: (await loadMessages(language)).automatedVoice,
    duration,
    transcriptUrl: urlOf(TIMING_FILE_NAME),
    sources: sounds.map(([name, { bytes }]) => ({
      url: urlOf(name),
      type: name.endsWith('.m4a') ? 'audio/mp4' : 'audio/webm',
      bytes: bytes.length,
    })),
  };
  const facts = readPageMetadata(tree, speech.story);
  return [
    ...(hasJsonLd ? ([['story.jsonld', writeJsonLd(facts, recording, transcriptOf(lines))]] as const) : []),
    ...(hasRss ? ([['story.rss.xml', writeRssItem(facts, recording)]] as const) : []),
  ];
}

/** The sentences of a recording as one text. */
export const transcriptOf = (lines: readonly { readonly text: string }[]): string =>
  lines.map(({ text }) => text).join(' ');

function publicUrlOf(name: string, { page, out, relativeName }: PageJob, url: string | undefined): string {
  const encodePath = (path: string): string => path.split(/[\\/]/).map(encodeURIComponent).join('/');
  if (url === undefined) return encodePath(relative(dirname(page), `${out}/${name}`));
  const hasPlaceholder = url.includes(PAGE_PLACEHOLDER);
  const folder = hasPlaceholder ? url.replaceAll(PAGE_PLACEHOLDER, encodePath(relativeName)) : url;
  const subfolder = !hasPlaceholder && relativeName ? `${encodePath(relativeName)}/` : '';
  return `${folder.replace(/\/$/, '')}/${subfolder}${name}`;
}
