import { hasRepeatedLines } from '../../core/timeline/webvtt/repeated-lines.js';
import { parseWebvtt, type WebvttFile } from '../../core/timeline/webvtt/parse-webvtt.js';
import { TIMING_TRACK_SELECTOR } from '../audio/timing-track.js';
import type { LargeTimingFile } from './large-timing.js';
import { TimingError } from './timing-error.js';
import type { TimingFile } from './timing-file.js';

/** In UTF-16 units: half an hour of speech, with the time of each word. A longer file is read in slices. */
const LARGE_LENGTH = 150_000;

/**
 * Fetches and reads the `<track>` of the author's `<audio>`. The track itself stays disabled: native cues lose the header's
 * notes, and come up to 0.2 s late in WebKit. Undefined where there is no track. The readers of other formats load only
 * for a file that is no WebVTT, has faults, or repeats its lines, and the reader in slices only for a large one.
 *
 * @param signal aborts the request, with its own reason.
 * @throws {TimingError} when the file does not load, or no reader understands it.
 */
export async function fetchTiming(audio: HTMLAudioElement, signal: AbortSignal): Promise<TimingFile | undefined> {
  const track = audio.querySelector<HTMLTrackElement>(TIMING_TRACK_SELECTOR);
  if (!track) return undefined;
  const bytes = await fetchBytes(track.src, signal);
  const text = new TextDecoder().decode(bytes);
  const file: LargeTimingFile | WebvttFile =
    text.length > LARGE_LENGTH
      ? await (await load(import('./large-timing.js'))).readLargeTiming(text)
      : parseWebvtt(text);
  const [first] = file.cues;
  // A cue in braces holds a selector, not words.
  if (
    first &&
    !file.problem &&
    first.text[0] !== '{' &&
    !('isRepetitive' in file ? file.isRepetitive : hasRepeatedLines(file.cues))
  )
    return file;
  return (await load(import('./non-webvtt-timing.js'))).readNonWebvttTiming(bytes, track);
}

const load = <Module>(module: Promise<Module>): Promise<Module> =>
  module.catch((cause: unknown) => {
    throw new TimingError('timing-missing', { cause });
  });

async function fetchBytes(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return await response.arrayBuffer();
  } catch (cause) {
    signal.throwIfAborted();
    const hint = new URL(url).origin === location.origin ? '' : '; another origin must allow CORS';
    console.warn(`aloud timing/missing: ${url} did not load${hint}.`, cause);
    throw new TimingError('timing-missing', { cause });
  }
}
