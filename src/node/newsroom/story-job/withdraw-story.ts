import { EMBED_PAGE, OEMBED } from '../embed/embed-files.js';
import type { StoryStore } from '../store/story-store.js';

/** Marks a story as withdrawn. Its files stay until they are removed: a listener may be in the middle of them. */
export async function withdrawStory(id: string, store: StoryStore): Promise<boolean> {
  const manifest = await store.readManifest(id);
  if (manifest?.state !== 'published') return false;
  await store.putManifest({ ...manifest, state: 'withdrawn', withdrawnAt: new Date().toISOString() });
  await store.removePages(id, [EMBED_PAGE, OEMBED]);
  return true;
}
