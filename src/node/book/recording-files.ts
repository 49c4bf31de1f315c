import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { descendants, type TreeElement } from '../../core/story/tree.js';
import { pageLineOf } from '../page/html-page.js';
import type { SourcePage } from './source-page.js';

/** Where a recording lies. */
export interface RecordingFiles {
  /** The same sound, in several formats. */
  readonly sounds: readonly string[];
  readonly timing: string;
  /** In the page; 0 where they were not found through it. */
  readonly line: number;
}

/** What books play, the best supported first; of WebM no reading system does. */
const PLAYABLE_EXTENSIONS = ['.m4a', '.mp4', '.mp3', '.opus', '.ogg'];

export const recordingExists = ({ sounds, timing }: RecordingFiles): boolean =>
  existsSync(timing) && sounds.some((file) => existsSync(file));

/** The sound to take; undefined where none of them is both there and playable. */
export function bestPlayableSound({ sounds }: RecordingFiles): string | undefined {
  const rank = (file: string): number => PLAYABLE_EXTENSIONS.indexOf(extname(file).toLowerCase());
  return sounds.filter((file) => rank(file) >= 0 && existsSync(file)).sort((a, b) => rank(a) - rank(b))[0];
}

/** The files that the page's own player names, whether they are there or not; those of the article first. */
export function findRecordingInPage(page: SourcePage): RecordingFiles | undefined {
  for (const audio of [...descendants(page.article), ...page.elements]) {
    if (audio.localName !== 'audio') continue;
    const inside = descendants(audio);
    const track = inside.find(isTimingTrack);
    const timing = track && pathOf(page, track);
    const sources = [audio, ...inside.filter(({ localName }) => localName === 'source')];
    const sounds = sources.flatMap((element) => pathOf(page, element) ?? []);
    if (timing !== undefined && sounds.length) return { timing, sounds, line: pageLineOf(audio) };
  }
  return undefined;
}

/**
 * What `aloud narrate` wrote to a folder, or, of several pages, to one in it that is named like the page; an index is
 * named like its folder. `{page}` in the folder stands for that name.
 */
export function findRecordingInFolder(folder: string, page: string): RecordingFiles | undefined {
  const own = basename(page, extname(page));
  const name = own.toLowerCase() === 'index' ? basename(dirname(resolve(page))) : own;
  const places = folder.includes('{page}') ? [folder.replaceAll('{page}', name)] : [join(folder, name), folder];
  return places
    .map((place) => ({
      timing: join(place, 'story.vtt'),
      sounds: PLAYABLE_EXTENSIONS.map((type) => join(place, `story${type}`)),
      line: 0,
    }))
    .find(recordingExists);
}

/** As in the player: chapters and descriptions are not what is said. */
const isTimingTrack = (element: TreeElement): boolean =>
  element.localName === 'track' &&
  element.getAttribute('src') !== null &&
  !/^(?:chapters|descriptions)$/.test(element.getAttribute('kind') ?? '');

function pathOf(page: SourcePage, element: TreeElement): string | undefined {
  const place = page.resolve(element.getAttribute('src') ?? '');
  return place && 'path' in place ? place.path : undefined;
}
