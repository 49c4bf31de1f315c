import { loadMessages } from '../../messages/locale-messages.js';
import type { PublishedRecording } from '../../narrate/published-recording.js';
import type { StoryManifest } from './story-manifest.js';

/** The address of a store, to which a path can be added. */
export const withSlash = (publicUrl: string): string => publicUrl.replace(/\/*$/, '/');

/** The public address of a file of a story. */
export const addressOfFile = (publicUrl: string, id: string, name: string): string =>
  `${withSlash(publicUrl)}stories/${id}/${name}`;

/** The recording of a story with the addresses of its files. @param publicUrl the address of the store */
export async function publicRecording(
  {
    id,
    language,
    voice,
    duration,
    audio,
    timing,
  }: Pick<StoryManifest, 'id' | 'language' | 'voice' | 'duration' | 'audio' | 'timing'>,
  publicUrl: string,
): Promise<PublishedRecording> {
  return {
    language,
    voice,
    voiceLabel: (await loadMessages(language)).automatedVoice,
    duration,
    sources: audio.map(({ src, type, bytes }) => ({ url: addressOfFile(publicUrl, id, src), type, bytes })),
    transcriptUrl: addressOfFile(publicUrl, id, timing.src),
  };
}

/** An address of the web; '' for any other text, which a page may have as its address. */
export function webAddress(text: string, base?: string): string {
  const isValid = text !== '' && URL.canParse(text, base || undefined);
  const address = isValid ? new URL(text, base || undefined) : undefined;
  return address && /^https?:$/.test(address.protocol) ? address.href : '';
}
