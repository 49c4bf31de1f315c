import { readTiming } from '../../core/formats/read-timing.js';
import { spokenCues } from '../../core/formats/cues/spoken-cues.js';
import { FormatError, type FormatWarning, type TextLocation } from '../../core/formats/format/timing.js';
import type { Cue } from '../../core/timeline/webvtt/parse-webvtt.js';
import { queryOrNull } from '../dom/query-or-null.js';
import { TimingError } from './timing-error.js';
import type { TimingFile } from './timing-file.js';

/**
 * Reads a timing file of any other format that `readTiming` knows: SRT, a media overlay, SyncMediaLite, the marks of a
 * cloud voice; also WebVTT with faults, or in UTF-16. A file without text points at elements of this page, and takes the
 * text from them. The console names the lines that are repaired or left out.
 *
 * @throws {TimingError} when no reader understands the file; the console names the error and its line.
 */
export function readNonWebvttTiming(bytes: ArrayBuffer, track: HTMLTrackElement): TimingFile {
  const root = track.getRootNode() as Document | ShadowRoot;
  try {
    const timing = readTiming(decodeText(bytes), {
      name: new URL(track.src).pathname,
      language: track.srclang,
      xml: parseXml,
      html: (text) => parseMarkup(text, 'text/html'),
      textAt: (location) => textAt(root, location),
    });
    const cues = cuesOfAudio(spokenCues(timing), track);
    if (!cues.length) throw new FormatError(1, 'has no cues', 'give a timing file with at least one cue');
    if (timing.warnings.length)
      console.warn(
        `aloud timing/repaired:\n${timing.warnings.map((warning) => describeFault(warning, track)).join('\n')}`,
      );
    return { cues, notes: timing.notes };
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause;
    console.warn(`aloud timing/unreadable: ${describeFault(cause, track)}`);
    throw new TimingError('timing-unreadable', { cause });
  }
}

const describeFault = ({ line, message, advice }: FormatWarning, { src }: HTMLTrackElement): string =>
  `${src}:${line}: ${message} — ${advice}.`;

/** UTF-8, or UTF-16 with or without a byte order mark, as some editors of Windows save. */
function decodeText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  const isLittleEndian = first === 0xff ? second === 0xfe : !!first && second === 0;
  const isBigEndian = first === 0xfe ? second === 0xff : first === 0 && !!second;
  return new TextDecoder(isLittleEndian ? 'utf-16le' : isBigEndian ? 'utf-16be' : 'utf-8').decode(bytes);
}

function parseMarkup(text: string, type: DOMParserSupportedType): Document {
  try {
    return new DOMParser().parseFromString(text, type);
  } catch {
    throw new FormatError(0, 'is XML or HTML, which this page may not parse (require-trusted-types-for)', 'convert it to WebVTT'); // prettier-ignore
  }
}

function parseXml(text: string): Element {
  const { documentElement } = parseMarkup(text, 'application/xml');
  const error = documentElement.closest('parsererror') ?? documentElement.querySelector('parsererror');
  if (error) throw new FormatError(0, `is not well-formed XML (${error.textContent.trim()})`, 'repair its markup');
  return documentElement;
}

/** The text of an element, by its id or a selector; or the part that a TextPositionSelector counts, its end included. */
function textAt(root: Document | ShadowRoot, { fragment, selector }: TextLocation): string | undefined {
  const { value, refinedBy } = (selector ?? {}) as { value?: unknown; refinedBy?: { start?: unknown; end?: unknown } };
  const text = (fragment ? root.getElementById(fragment) : typeof value === 'string' ? queryOrNull(root, value) : null)
    ?.textContent;
  const { start, end } = refinedBy ?? {};
  return typeof start === 'number' && typeof end === 'number' ? text?.slice(start, end + 1) : text;
}

/** An overlay may hold clips of several audio files; this `<audio>` plays one. */
function cuesOfAudio(cues: readonly Cue[], track: HTMLTrackElement): readonly Cue[] {
  const sounds = cues.map((cue) => fileNameOf((cue as { audio?: string }).audio ?? ''));
  if (new Set(sounds).size < 2) return cues;
  const sources = [track.parentElement, ...(track.parentElement?.querySelectorAll('source') ?? [])].map((element) =>
    fileNameOf(element?.getAttribute('src') ?? ''),
  );
  return cues.filter((_, index) => sources.includes(sounds[index]!));
}

const fileNameOf = (address: string): string => address.split(/[?#]/)[0]!.split('/').at(-1)!;
