import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { descendants, type TreeElement } from '../../core/story/tree.js';
import { PAGE_PLACEHOLDER } from '../output/page-placeholder.js';
import { pageLineOf } from '../page/html-page.js';
import { TIMING_FILE_NAME } from '../timing/timing-file.js';
import type { SourcePage } from './source-page.js';

/** The paths of a recording. */
export interface RecordingFiles {
  /** The same sound, in several formats. */
  readonly sounds: readonly string[];
  readonly timing: string;
  /** Line in the page; 0 if the page does not name them. */
  readonly line: number;
}

/** The sound formats of books, the best supported first. No reading system supports WebM. */
const PLAYABLE_EXTENSIONS = ['.m4a', '.mp4', '.mp3', '.opus', '.ogg'];

export const recordingExists = ({ sounds, timing }: RecordingFiles): boolean =>
  existsSync(timing) && sounds.some((file) => existsSync(file));

/** The first sound that exists and that books support; undefined if there is none. */
export function bestPlayableSound({ sounds }: RecordingFiles): string | undefined {
  const rank = (file: string): number => PLAYABLE_EXTENSIONS.indexOf(extname(file).toLowerCase());
  return sounds.filter((file) => rank(file) >= 0 && existsSync(file)).sort((a, b) => rank(a) - rank(b))[0];
}

/** The files of the player of the page, even if they do not exist. A player in the article has priority. */
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
 * The recording that `aloud narrate` wrote to a folder, or to a folder in it with the name of the page. An index page has the
 * name of its folder. `{page}` in the folder is replaced by that name.
 */
export function findRecordingInFolder(folder: string, page: string): RecordingFiles | undefined {
  const fileName = basename(page, extname(page));
  const name = fileName.toLowerCase() === 'index' ? basename(dirname(resolve(page))) : fileName;
  const folders = folder.includes(PAGE_PLACEHOLDER)
    ? [folder.replaceAll(PAGE_PLACEHOLDER, name)]
    : [join(folder, name), folder];
  return folders
    .map((path) => ({
      timing: join(path, TIMING_FILE_NAME),
      sounds: PLAYABLE_EXTENSIONS.map((extension) => join(path, `story${extension}`)),
      line: 0,
    }))
    .find(recordingExists);
}

/** Whether a track has the text of the story, as in the player: not chapters and descriptions. */
const isTimingTrack = (element: TreeElement): boolean =>
  element.localName === 'track' &&
  element.getAttribute('src') !== null &&
  !/^(?:chapters|descriptions)$/.test(element.getAttribute('kind') ?? '');

function pathOf(page: SourcePage, element: TreeElement): string | undefined {
  const reference = page.resolve(element.getAttribute('src') ?? '');
  return reference && 'path' in reference ? reference.path : undefined;
}
