import { basename, dirname, extname, relative } from 'node:path';
import { TIMING_FILE_NAME } from '../timing/timing-file.js';
import { escapeXmlAttribute } from '../xml/escape-xml.js';

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
export const SOURCE_TYPES: Readonly<Record<string, string>> = {
  '.webm': 'audio/webm; codecs="opus"',
  '.m4a': 'audio/mp4; codecs="mp4a.40.2"',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
  '.flac': 'audio/flac',
};

interface PlayerFiles {
  readonly sounds: readonly { readonly address: string; readonly type: string }[];
  readonly timing: string | undefined;
}

/** The files of a player, with addresses relative to the page, as attributes. */
function playerFiles({ page, files }: PlayerMarkupSource): PlayerFiles {
  const address = (file: string): string => escapeXmlAttribute(addressOf(relative(dirname(page), file)));
  const timing = files.find((file) => basename(file) === TIMING_FILE_NAME);
  return {
    // The sound of low data is for readers who choose it.
    sounds: files.flatMap((file) => {
      const type = SOURCE_TYPES[extname(file)];
      return type && /^story\.\w+$/.test(basename(file)) ? [{ address: address(file), type }] : [];
    }),
    timing: timing && address(timing),
  };
}

/** The HTML of a player with a narration, to paste into its page. The addresses are relative to the page. */
export function playerMarkup(source: PlayerMarkupSource): string {
  const { sounds, timing } = playerFiles(source);
  return [
    `<aloud-player duration="${Math.round(source.duration)}">`,
    '  <audio controls preload="none">',
    ...sounds.map(({ address, type }) => `    <source src="${address}" type='${type}'>`),
    ...(timing ? [`    <track kind="captions" src="${timing}" srclang="${escapeXmlAttribute(source.language)}">`] : []),
    '  </audio>',
    '</aloud-player>',
    '',
  ].join('\n');
}

/** Whether a page names all files of the player: then it has the player from an earlier run. */
export function namesPlayerFiles(html: string, source: PlayerMarkupSource): boolean {
  const { sounds, timing } = playerFiles(source);
  const addresses = [...sounds.map(({ address }) => address), ...(timing ? [timing] : [])];
  return addresses.every((address) => html.includes(`"${address}"`) || html.includes(`'${address}'`));
}

const addressOf = (path: string): string => path.split(/[\\/]/).map(encodeURIComponent).join('/');
