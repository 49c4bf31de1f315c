import { parseWebvtt, type Cue } from '../../core/timeline/webvtt/parse-webvtt.js';

export interface TimingFile {
  readonly cues: readonly Cue[];
  readonly notes: readonly string[];
}

export type TimingProblem = 'timing-missing' | 'timing-unreadable';

/**
 * Fetches and reads the `<track>` of the author's sound. The track itself stays disabled: native cues lose the header's
 * notes, and come up to 0.2 s late in WebKit. Undefined where there is no track. What reads other formats comes only for a file that is one.
 *
 * @param signal Ends the fetching, with its own reason.
 * @throws {Error} whose message is a `TimingProblem`.
 */
export async function fetchTiming(audio: HTMLAudioElement, signal: AbortSignal): Promise<TimingFile | undefined> {
  const track = audio.querySelector<HTMLTrackElement>('track[src]:not([kind="chapters"], [kind="descriptions"])');
  if (!track) return undefined;
  const source = await fetchText(track.src, signal);
  const { cues, notes, problem } = parseWebvtt(source);
  // In braces stand selectors, not words.
  if (!problem && cues[0]?.text[0] !== '{') return { cues, notes };
  const { readNonWebvttTiming } = await import('./non-webvtt-timing.js').catch(() => {
    throw new Error('timing-missing' satisfies TimingProblem);
  });
  return readNonWebvttTiming(source, track);
}

async function fetchText(url: string, signal: AbortSignal): Promise<string> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return await response.text();
  } catch (cause) {
    signal.throwIfAborted();
    const hint = new URL(url).origin === location.origin ? '' : '; from another site it needs CORS';
    console.warn(`aloud timing/missing: ${url} could not be fetched${hint}.`, cause);
    throw new Error('timing-missing' satisfies TimingProblem, { cause });
  }
}
