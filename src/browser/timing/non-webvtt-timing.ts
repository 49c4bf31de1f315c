import { readTiming } from '../../core/formats/read-timing.js';
import { spokenCues } from '../../core/formats/cues/spoken-cues.js';
import { FormatError, type TextLocation } from '../../core/formats/format/timing.js';
import type { Cue } from '../../core/timeline/webvtt/parse-webvtt.js';
import type { TimingFile, TimingProblem } from './fetch-timing.js';

/**
 * Reads a timing file that is not WebVTT's own captions: SRT, a media overlay, SyncMediaLite, a cloud voice's marks, and
 * whatever else `readTiming` knows. What carries no text points at this page, and has it from there.
 *
 * @throws {Error} whose message is a `TimingProblem`; what is wrong, and where, is told in the console.
 */
export function readNonWebvttTiming(source: string, track: HTMLTrackElement): TimingFile {
  const root = track.getRootNode() as Document | ShadowRoot;
  try {
    const timing = readTiming(source, {
      name: new URL(track.src).pathname,
      language: track.srclang,
      xml: parseXml,
      html: (text) => new DOMParser().parseFromString(text, 'text/html'),
      textAt: (place) => textAt(root, place),
    });
    return { cues: cuesOfAudio(spokenCues(timing), track), notes: timing.notes };
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause;
    console.warn(`aloud timing/unreadable: ${track.src}:${cause.line}: ${cause.message} — ${cause.advice}.`);
    throw new Error('timing-unreadable' satisfies TimingProblem, { cause });
  }
}

function parseXml(text: string): Element {
  const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
  const error = documentElement.closest('parsererror') ?? documentElement.querySelector('parsererror');
  if (error) throw new FormatError(0, `is not well-formed XML (${error.textContent.trim()})`, 'mend its markup');
  return documentElement;
}

/** An element by its id or a selector; of its text the part that a TextPositionSelector counts, its end included. */
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
    return null; // it is none that this browser knows
  }
}

/** An overlay may hold clips of several sounds; here one plays. */
function cuesOfAudio(cues: readonly Cue[], track: HTMLTrackElement): readonly Cue[] {
  const sounds = cues.map((cue) => fileNameOf((cue as { audio?: string }).audio ?? ''));
  if (new Set(sounds).size < 2) return cues;
  const own = [track.parentElement, ...(track.parentElement?.querySelectorAll('source') ?? [])].map((element) =>
    fileNameOf(element?.getAttribute('src') ?? ''),
  );
  return cues.filter((_, index) => own.includes(sounds[index]!));
}

const fileNameOf = (address: string): string => address.split(/[?#]/)[0]!.split('/').at(-1)!;
