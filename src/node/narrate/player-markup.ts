import { basename, dirname, extname, relative } from 'node:path';
import { TIMING_FILE_NAME } from '../timing/timing-file.js';

export interface PlayerMarkupSource {
  /** Path of the page. */
  readonly page: string;
  /** Paths of the sounds and the timing file, perhaps among others. */
  readonly files: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** Seconds. */
  readonly duration: number;
}

/** The types of sounds, with the codecs, so that a browser downloads none that it cannot play. */
const TYPES: Readonly<Record<string, string>> = {
  '.webm': 'audio/webm; codecs="opus"',
  '.m4a': 'audio/mp4; codecs="mp4a.40.2"',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
  '.flac': 'audio/flac',
};

/** The HTML of a player with a narration, to paste into its page. The addresses are relative to the page. */
export function playerMarkup({ page, files, language, duration }: PlayerMarkupSource): string {
  const address = (file: string): string => escapeAttribute(addressOf(relative(dirname(page), file)));
  // The sound of low data is for readers who choose it.
  const sounds = files.filter((file) => /^story\.\w+$/.test(basename(file)) && TYPES[extname(file)]);
  const timing = files.find((file) => basename(file) === TIMING_FILE_NAME);
  return [
    `<aloud-player duration="${Math.round(duration)}">`,
    '  <audio controls preload="none">',
    ...sounds.map((file) => `    <source src="${address(file)}" type='${TYPES[extname(file)]!}'>`),
    ...(timing ? [`    <track kind="captions" src="${address(timing)}" srclang="${escapeAttribute(language)}">`] : []),
    '  </audio>',
    '</aloud-player>',
    '',
  ].join('\n');
}

const addressOf = (path: string): string => path.split(/[\\/]/).map(encodeURIComponent).join('/');

const escapeAttribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
