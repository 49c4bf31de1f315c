import type { Story } from '../../../core/story/story.js';
import { EMBED_PAGE, OEMBED } from '../embed/embed-files.js';
import { writeEmbedPage } from '../embed/embed-page.js';
import { writeOembed } from '../embed/oembed.js';
import { addressOfFile, publicRecording, webAddress } from '../store/public-recording.js';
import type { StoryManifest } from '../store/story-manifest.js';
import type { StoryStore } from '../store/story-store.js';

/** Puts the page of a frame, which names the files of a manifest, and its oEmbed response. */
export async function putEmbed(
  manifest: StoryManifest,
  { blocks, direction }: Story,
  { publicUrl, scriptUrl }: { readonly publicUrl: string; readonly scriptUrl: string },
  store: StoryStore,
): Promise<void> {
  const { id, headline, byline, language, book } = manifest;
  const url = webAddress(manifest.url);
  const recording = await publicRecording(manifest, publicUrl);
  const story = { headline, url, language, direction, blocks, recording, book: book?.src };
  const page = writeEmbedPage(story, publicUrl, scriptUrl);
  await store.putPage(id, EMBED_PAGE, page, 'text/html; charset=utf-8');
  const oembed = writeOembed(headline, byline, addressOfFile(publicUrl, id, EMBED_PAGE));
  await store.putPage(id, OEMBED, oembed, 'application/json');
}
