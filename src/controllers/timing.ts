import { fetchTiming } from '../browser/page/timing-file.js';
import type { Problem } from '../core/language/messages.js';
import type { Speech } from '../core/speech/speech.js';
import { readNarrationNote } from '../core/timeline/narration-note.js';
import { cueTimes } from '../core/timeline/cue-times.js';
import { createTimeline } from '../core/timeline/look-up.js';
import { shift } from '../core/timeline/shift.js';
import { tieSame } from '../core/timeline/tie-same.js';
import { TimedSpeech } from '../core/timeline/timed-speech.js';
import type { Fit, TimelineData } from '../core/timeline/timeline.js';
import type { Cue } from '../core/timeline/webvtt.js';
import { FitEvent } from './events.js';

/** A speech with its times. */
export interface Narration {
  readonly timed: TimedSpeech;
  /** Its times cannot be trusted to the word. */
  readonly sentencesOnly: boolean;
  /** The page says something else than its recording, whose words are known for sure. */
  readonly changed: boolean;
}

/** What keeps a story from being heard or followed; the page goes on. */
export class Misfit extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem);
    this.problem = problem;
  }
}

/** Below this share of its words on the page, a timing file is of another story. */
const SMALLEST_FIT = 0.5;
/** A length that differs by more, in seconds, is of another recording. */
const LARGEST_DIFFERENCE = 0.5;

/**
 * The times of a recording, tied to the words of the page. What does not fit is counted and told once, never guessed.
 * @param signal Ends it, wherever it waits: a sound that fails never tells its length.
 * @throws {Misfit} when there is no timing, or none of this story; the signal's reason when it was ended.
 */
export async function timeRecording(
  audio: HTMLAudioElement,
  speech: Promise<Speech>,
  host: HTMLElement | null,
  signal: AbortSignal,
): Promise<Narration> {
  const file = await fetchTiming(audio, signal).catch((cause: Error) => {
    throw signal.aborted ? cause : new Misfit(cause.message as Problem);
  });
  const said = await speech;
  signal.throwIfAborted();
  if (!file) throw new Misfit('timing-missing');
  const note = readNarrationNote(file.notes);
  const { tied, speech: ours } = await tieTo(said, file.cues);
  signal.throwIfAborted();
  const { fit } = tied;
  report(fit, host);
  if (!fit.tiedWords || fit.tiedWords < SMALLEST_FIT * fit.recordedWords) throw new Misfit('timing-of-another-story');
  const duration = await durationOf(audio, signal);
  const source = new URL(audio.currentSrc, document.baseURI).pathname.split('/').at(-1)!;
  const sentencesOnly = !!note.duration && Math.abs(duration - note.duration) > LARGEST_DIFFERENCE;
  return {
    timed: new TimedSpeech(ours, createTimeline(shift(tied, note.offsets[source] ?? 0))),
    sentencesOnly,
    // What names no speaker may be a transcript, whose words are somebody's guess.
    changed: ours !== said && !!note.voice && !sentencesOnly,
  };
}

/** What compares texts comes only for a page that differs from its recording. */
async function tieTo(speech: Speech, cues: readonly Cue[]): Promise<{ tied: TimelineData; speech: Speech }> {
  const same = tieSame(cueTimes(cues, NaN), speech);
  if (same) return { tied: same, speech };
  const { tieSentences } = await import('./tie-sentences.js').catch(() => {
    throw new Misfit('timing-missing');
  });
  return tieSentences(speech.story, cues);
}

function report(fit: Fit, host: HTMLElement | null): void {
  host?.dispatchEvent(new FitEvent(fit));
  const missing = fit.pageWords - fit.tiedWords;
  if (missing || fit.strayWords)
    console.info(
      `aloud timing/fit: ${missing} words of the page are not in the recording, ${fit.strayWords} of the recording are not on the page.`,
    );
}

/** The length of the sound, once the browser knows it: in seconds. */
function durationOf(audio: HTMLAudioElement, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (!(audio.duration > 0)) return;
      audio.removeEventListener('durationchange', look);
      resolve(audio.duration);
    };
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    audio.addEventListener('durationchange', look, { signal });
    look();
  });
}
