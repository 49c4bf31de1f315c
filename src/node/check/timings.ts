import { dirname, resolve } from 'node:path';
import type { CheckedPage, Timing } from '../../core/check/checked-page.js';
import { parseWebvtt, type Webvtt } from '../../core/timeline/webvtt.js';
import { Complaint } from '../complaint.js';
import { readText } from '../text-file.js';
import { fetchBytes, type Source } from './sources.js';

/**
 * Reads the timing files of a page: the one given, else those that its `<track>`s name, beside the page. A page from a
 * disk has no server: what its tracks name by an address, or from the root of a site, is left alone.
 */
export async function readTimings(page: CheckedPage, source: Source, given: string | undefined): Promise<Timing[]> {
  if (given !== undefined) {
    const [article] = page.articles;
    return article
      ? [{ article, place: { element: article }, name: given, file: parseWebvtt(await readText(given)) }]
      : [];
  }
  const timings: Timing[] = [];
  for (const { element, source: written, article } of page.tracks) {
    const address = addressOf(written, source);
    if (address === undefined) continue;
    const place = { element, attribute: 'src' };
    timings.push({ article, place, name: written, file: await read(address, source.kind === 'address') });
  }
  return timings;
}

function addressOf(written: string, { name, kind }: Source): string | undefined {
  if (kind === 'address') return URL.canParse(written, name) ? new URL(written, name).href : undefined;
  const path = written.replace(/[?#].*$/s, '');
  if (/^(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(path)) return undefined;
  try {
    return resolve(kind === 'file' ? dirname(name) : '', decodeURIComponent(path));
  } catch {
    return undefined;
  }
}

/** @returns what is wrong with it, where it cannot be read. */
async function read(address: string, isRemote: boolean): Promise<Webvtt | string> {
  try {
    return parseWebvtt(
      isRemote ? new TextDecoder().decode((await fetchBytes(address)).bytes) : await readText(address),
    );
  } catch (error) {
    if (error instanceof Complaint) return error.message;
    throw error;
  }
}
