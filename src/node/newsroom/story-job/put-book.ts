import { join } from 'node:path';
import { UserError } from '../../errors/user-error.js';
import { TIMING_FILE_NAME } from '../../timing/timing-file.js';
import type { StoryFile } from '../store/story-manifest.js';
import type { StoryStore } from '../store/story-store.js';
import type { StoryReference } from '../story/story-reference.js';
import { putFile } from './story-files.js';

/**
 * Makes the talking book of a story from its page and its narration, and puts it. A story without its book is better than none,
 * so a book that cannot be made is reported.
 *
 * @param folder with the narration.
 */
export async function putBook(
  { id, location, kind }: StoryReference,
  html: string,
  folder: string,
  store: StoryStore,
  warn: (warning: UserError) => void,
): Promise<StoryFile | undefined> {
  const [{ makeStoryBook }, { SourcePage }] = await Promise.all([
    import('../../book/make-book.js'),
    import('../../book/source-page.js'),
  ]);
  let bytes: Uint8Array;
  try {
    // The address keeps a page of the web from naming files of this machine, which the book would publish.
    const page = new SourcePage(location, html, kind === 'address' ? new URL(location) : undefined);
    const sounds = [join(folder, 'story.m4a')];
    bytes = await makeStoryBook(page, { sounds, timing: join(folder, TIMING_FILE_NAME), line: 0 });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    warn(new UserError(location, 0, `has no book: ${error.message}`, error.advice));
    return undefined;
  }
  return putFile(id, 'story', '.epub', bytes, 'application/epub+zip', store);
}
