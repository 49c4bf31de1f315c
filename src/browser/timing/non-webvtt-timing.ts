import { readTiming } from '../../core/formats/read-timing.js';
import { spokenCues } from '../../core/formats/cues/spoken-cues.js';
import { FormatError, type TextLocation } from '../../core/formats/format/timing.js';
import type { Cue } from '../../core/timeline/webvtt/parse-webvtt.js';
import { TimingError } from './timing-error.js';
import type { TimingFile } from './timing-file.js';

/**
 * Reads a timing file of any other format that `readTiming` knows: SRT, a media overlay, SyncMediaLite, the marks of a
 * cloud voice. A file without text points at elements of this page, and takes the text from them.
 *
 * @throws {TimingError} when no reader understands the file; the console names the error and its line.
 */
export function readNonWebvttTiming(source: string, track: HTMLTrackElement): TimingFile {
  const root = track.getRootNode() as Document | ShadowRoot;
  try {
    const timing = readTiming(source, {
      name: new URL(track.src).pathname,
      language: track.srclang,
      xml: parseXml,
      html: (text) => new DOMParser().parseFromString(text, 'text/html'),
      textAt: (location) => textAt(root, location),
    });
    return { cues: cuesOfAudio(spokenCues(timing), track), notes: timing.notes };
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause;
    console.warn(`aloud timing/unreadable: ${track.src}:${cause.line}: ${cause.message} — ${cause.advice}.`);
    throw new TimingError('timing-unreadable', { cause });
  }
}

function parseXml(text: string): Element {
  const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
  const error = documentElement.closest('parsererror') ?? documentElement.querySelector('parsererror');
  if (error) throw new FormatError(0, `is not well-formed XML (${error.textContent.trim()})`, 'repair its markup');
  return documentElement;
}

/** The text of an element, by its id or a selector; or the part that a TextPositionSelector counts, its end included. */
function textAt(root: Document | ShadowRoot, { fragment, selector }: TextLocation): string | undefined {
  const { value, refinedBy } = (selector ?? {}) as { value?: unknown; refinedBy?: { start?: unknown; end?: unknown } };
  const text = (fragment ? root.getElementById(fragment) : queryOrNull(root, value))?.textContent;
  const { start, end } = refinedBy ?? {};
  return typeof start === 'number' && typeof end === 'number' ? text?.slice(start, end + 1) : text;
}

function queryOrNull(root: Document | ShadowRoot, selector: unknown): Element | null {
  try {
    return typeof selector === 'string' ? root.querySelector(selector) : null;
  } catch {
    return null; // this browser does not know the selector
  }
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
