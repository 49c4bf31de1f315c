import { dirname, resolve } from 'node:path';
import type { CheckedPage, Timing } from '../../core/check/checked-page.js';
import { FormatError } from '../../core/formats/timing.js';
import { descendants, isElement, type TreeElement } from '../../core/story/tree.js';
import { Complaint } from '../complaint.js';
import { readText } from '../text-file.js';
import { readTrack, type TrackOf } from '../timing/read-track.js';
import { fetchBytes, type Source } from './sources.js';

/**
 * Reads the timing files of a page: the one given, else those that its `<track>`s name, beside the page. A page from a
 * disk has no server: what its tracks name by an address, or from the root of a site, is left alone. They may be of any
 * format that the page plays.
 */
export async function readTimings(page: CheckedPage, source: Source, given: string | undefined): Promise<Timing[]> {
  if (given !== undefined) {
    const [article] = page.articles;
    if (!article) return [];
    const text = await readText(given);
    const track = {
      name: given,
      page: page.root,
      language: page.language(article),
      sounds: page.tracks.slice(0, 1).flatMap(({ element }) => soundsBeside(element)),
    };
    return [{ article, place: { element: article }, name: given, file: understood(text, track) }];
  }
  const timings: Timing[] = [];
  for (const { element, source: written, article } of page.tracks) {
    const address = addressOf(written, source);
    if (address === undefined) continue;
    const place = { element, attribute: 'src' };
    const language = element.getAttribute('srclang') ?? page.language(article);
    const track = { name: address, page: page.root, language, sounds: soundsBeside(element) };
    timings.push({ article, place, name: written, file: await read(track, source.kind === 'address') });
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
async function read(track: TrackOf, isRemote: boolean): Promise<Timing['file']> {
  try {
    const { name } = track;
    const text = isRemote ? new TextDecoder().decode((await fetchBytes(name)).bytes) : await readText(name);
    return understood(text, track);
  } catch (error) {
    if (error instanceof Complaint) return error.message;
    throw error;
  }
}

function understood(text: string, track: TrackOf): Timing['file'] {
  try {
    return readTrack(text, track);
  } catch (error) {
    if (error instanceof FormatError) return error.line > 1 ? `line ${error.line}: ${error.message}` : error.message;
    throw error;
  }
}

/** What the player of a `<track>` plays. */
function soundsBeside({ parentNode }: TreeElement): string[] {
  if (!parentNode || !isElement(parentNode)) return [];
  return [parentNode, ...descendants(parentNode)]
    .filter(({ localName }) => localName === 'audio' || localName === 'source')
    .flatMap((element) => element.getAttribute('src') ?? []);
}
