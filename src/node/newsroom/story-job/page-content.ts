import { stat } from 'node:fs/promises';
import { toUserError, UserError } from '../../errors/user-error.js';
import type { Validators } from '../../network/fetch-bytes.js';
import { decodeText, readBytes } from '../../text-file.js';
import type { PoliteFetch } from '../../network/polite-fetch.js';
import type { StoryReference } from '../story/story-reference.js';

/** The page of a story. */
export interface PageContent {
  readonly html: string;
  readonly validators: Validators;
}

const MAX_PAGE_BYTES = 16 << 20;

/**
 * Fetches or reads the page of a story.
 *
 * @param validators of the page that was narrated.
 * @returns undefined if the server says that the page has not changed.
 * @throws UserError if it cannot be read, HttpStatusError if the server refuses it.
 */
export async function loadPageContent(
  { location, kind, source }: StoryReference,
  validators: Validators | undefined,
  fetch: PoliteFetch,
): Promise<PageContent | undefined> {
  if (kind === 'file') return { html: await readUnchanging(location), validators: {} };
  const trusted = URL.canParse(source) ? source : undefined;
  const file = await fetch(location, { trusted, maxBytes: MAX_PAGE_BYTES, validators });
  if (file.isUnchanged) return undefined;
  return { html: decodeText(file.bytes, location, file.charset).text, validators: file.validators };
}

/** @throws UserError if the file changes while it is read: then its text may be half of one version and half of another. */
async function readUnchanging(file: string): Promise<string> {
  const version = async (): Promise<string> => {
    const { mtimeMs, size, ino } = await stat(file).catch((error: unknown) => {
      throw toUserError(file, error);
    });
    return [mtimeMs, size, ino].join();
  };
  const before = await version();
  const bytes = await readBytes(file);
  if ((await version()) !== before)
    throw new UserError(file, 0, 'changed while it was read', 'nothing to do: it is read again later');
  return decodeText(bytes, file).text;
}
