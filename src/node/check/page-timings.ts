import { dirname, resolve } from 'node:path';
import type { CheckedPage, ArticleTiming } from '../../core/check/checked-page.js';
import { FormatError } from '../../core/formats/format/timing.js';
import { descendants, isElement, type TreeElement } from '../../core/story/tree.js';
import { UserError } from '../errors/user-error.js';
import { decodeText, readText } from '../text-file.js';
import { readTrack, type TrackContext } from '../timing/read-track.js';
import { fetchBytes } from '../network/fetch-bytes.js';
import type { PageSource } from './page-sources.js';

/**
 * Reads the timing files of a page: the given one, or else those of its `<track>` elements. They may have any format that the
 * player supports. A page on a disk has no server, so an absolute address and a path from the root of a site are ignored.
 */
export async function readPageTimings(
  page: CheckedPage,
  source: PageSource,
  given: string | undefined,
  allowPrivate = false,
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
  for (const { element, source: src, article } of page.tracks) {
    const address = resolveTrack(src, source);
    if (address === undefined) continue;
    const location = { element, attribute: 'src' };
    const language = element.getAttribute('srclang') ?? page.language(article);
    const track = { name: address, page: page.root, language, sounds: soundsOfTrack(element) };
    timings.push({ article, location, name: src, file: await loadTiming(track, source, allowPrivate) });
  }
  return timings;
}

function resolveTrack(src: string, { name, kind }: PageSource): string | undefined {
  if (kind === 'address') return URL.canParse(src, name) ? new URL(src, name).href : undefined;
  const path = src.replace(/[?#].*$/s, '');
  if (/^(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(path)) return undefined;
  try {
    return resolve(kind === 'file' ? dirname(name) : '', decodeURIComponent(path));
  } catch {
    return undefined;
  }
}

/** @returns a message if the timing file cannot be read. */
async function loadTiming(
  track: TrackContext,
  page: PageSource,
  allowPrivate: boolean,
): Promise<ArticleTiming['file']> {
  try {
    const { name } = track;
    const isRemote = page.kind === 'address';
    const options = { trusted: page.name, allowPrivate };
    const text = isRemote ? decodeText((await fetchBytes(name, options)).bytes, name).text : await readText(name);
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

/** The sounds of the player of a `<track>`. */
function soundsOfTrack({ parentNode }: TreeElement): string[] {
  if (!parentNode || !isElement(parentNode)) return [];
  return [parentNode, ...descendants(parentNode)]
    .filter(({ localName }) => localName === 'audio' || localName === 'source')
    .flatMap((element) => element.getAttribute('src') ?? []);
}
