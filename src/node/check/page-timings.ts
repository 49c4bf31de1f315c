import { dirname, resolve } from 'node:path';
import type { CheckedPage, ArticleTiming } from '../../core/check/checked-page.js';
import { FormatError } from '../../core/formats/format/timing.js';
import { descendants, isElement, type TreeElement } from '../../core/story/tree.js';
import { UserError } from '../errors/user-error.js';
import { readText } from '../text-file.js';
import { readTrack, type TrackContext } from '../timing/read-track.js';
import { fetchBytes, type PageSource } from './page-sources.js';

/**
 * Reads the timing files of a page: the one given, else those that its `<track>`s name, beside the page. A page from a
 * disk has no server: what its tracks name by an address, or from the root of a site, is left alone. They may be of any
 * format that the page plays.
 */
export async function readPageTimings(
  page: CheckedPage,
  source: PageSource,
  given: string | undefined,
): Promise<ArticleTiming[]> {
  if (given !== undefined) {
    const [article] = page.articles;
    if (!article) return [];
    const text = await readText(given);
    const track = {
      name: given,
      page: page.root,
      language: page.language(article),
      sounds: page.tracks.slice(0, 1).flatMap(({ element }) => soundsOfTrack(element)),
    };
    return [{ article, location: { element: article }, name: given, file: parseTiming(text, track) }];
  }
  const timings: ArticleTiming[] = [];
  for (const { element, source: written, article } of page.tracks) {
    const address = resolveTrack(written, source);
    if (address === undefined) continue;
    const location = { element, attribute: 'src' };
    const language = element.getAttribute('srclang') ?? page.language(article);
    const track = { name: address, page: page.root, language, sounds: soundsOfTrack(element) };
    timings.push({ article, location, name: written, file: await loadTiming(track, source.kind === 'address') });
  }
  return timings;
}

function resolveTrack(written: string, { name, kind }: PageSource): string | undefined {
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
async function loadTiming(track: TrackContext, isRemote: boolean): Promise<ArticleTiming['file']> {
  try {
    const { name } = track;
    const text = isRemote ? new TextDecoder().decode((await fetchBytes(name)).bytes) : await readText(name);
    return parseTiming(text, track);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

function parseTiming(text: string, track: TrackContext): ArticleTiming['file'] {
  try {
    return readTrack(text, track);
  } catch (error) {
    if (error instanceof FormatError) return error.line > 1 ? `line ${error.line}: ${error.message}` : error.message;
    throw error;
  }
}

/** What the player of a `<track>` plays. */
function soundsOfTrack({ parentNode }: TreeElement): string[] {
  if (!parentNode || !isElement(parentNode)) return [];
  return [parentNode, ...descendants(parentNode)]
    .filter(({ localName }) => localName === 'audio' || localName === 'source')
    .flatMap((element) => element.getAttribute('src') ?? []);
}
