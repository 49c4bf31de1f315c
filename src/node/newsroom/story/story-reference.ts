import { createHash } from 'node:crypto';

/** A story that a source names. */
export interface StoryReference {
  /** The same on every machine. */
  readonly id: string;
  /** The address of the page, or the path of the file. */
  readonly location: string;
  readonly kind: 'address' | 'file';
  /** The source that named it: an address, a folder, or the webhook. */
  readonly source: string;
}

/** Digits of an id: two of a million stories have the same one with a probability of 1 to 36 million. */
const ID_DIGITS = 16;

/** The id of a page on the web: a digest of its address without the fragment. A page can calculate that of its own address. */
export const idOfAddress = (address: string): string => digest(address);

/** The id of a file: a digest of its path in its folder, so that it does not depend on the machine. */
export const idOfFile = (pathInFolder: string): string => digest(`file:${pathInFolder.replaceAll('\\', '/')}`);

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, ID_DIGITS);

/** An address of the web without its fragment; undefined for anything else. */
export function storyAddress(text: string, base?: string): string | undefined {
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  url.hash = '';
  return url.href;
}
