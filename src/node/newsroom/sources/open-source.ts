import { stat } from 'node:fs/promises';
import { isWebAddress } from '../../network/web-address.js';
import { toUserError } from '../../errors/user-error.js';
import type { PoliteFetch } from '../../network/polite-fetch.js';
import { folderSource } from './folder-source.js';
import { listSource } from './list-source.js';
import type { StorySource } from './story-source.js';
import { webSource } from './web-source.js';

/**
 * The source of an address, a folder or a file.
 *
 * @throws UserError for a path that does not exist.
 */
export async function openSource(name: string, fetch: PoliteFetch): Promise<StorySource> {
  if (isWebAddress(name)) return webSource(name, fetch);
  const stats = await stat(name).catch((error: unknown) => {
    throw toUserError(name, error);
  });
  return stats.isDirectory() ? folderSource(name) : listSource(name);
}
