import { fetchTiming } from '../../browser/timing/fetch-timing.js';
import { TimingError } from '../../browser/timing/timing-error.js';
import type { Speech } from '../../core/speech/speech.js';
import { readNarrationNote } from '../../core/timeline/webvtt/narration-note.js';
import { collectCueTimes } from '../../core/timeline/cue-times.js';
import { createTimeline } from '../../core/timeline/create-timeline.js';
import { shiftTimes } from '../../core/timeline/shift-times.js';
import { alignIdenticalText } from '../../core/timeline/alignment/align-identical-text.js';
import { TimedSpeech } from '../../core/timeline/timed-speech.js';
import type { AlignmentFit, TimelineData } from '../../core/timeline/timeline.js';
import type { Cue } from '../../core/timeline/webvtt/parse-webvtt.js';
import { FitEvent } from '../events.js';
import { ReadingError } from '../reading-error.js';

/** A speech with its times. */
export interface RecordingTiming {
  readonly timedSpeech: TimedSpeech;
  /** Its times cannot be trusted to the word. */
  readonly hasSentenceTimesOnly: boolean;
  /** The page says something else than its recording, whose words are known for sure. */
  readonly isPageChanged: boolean;
}

/** Below this share of its words on the page, a timing file is of another story. */
const MIN_ALIGNED_SHARE = 0.5;
/** A length that differs by more, in seconds, is of another recording. */
const MAX_DURATION_DIFFERENCE_SECONDS = 0.5;

/**
 * The times of a recording, tied to the words of the page. What does not fit is counted and told once, never guessed.
 * @param signal Ends it, wherever it waits: a sound that fails never tells its length.
 * @throws {ReadingError} when there is no timing, or none of this story; the signal's reason when it was ended.
 */
export async function loadRecordingTiming(
  audio: HTMLAudioElement,
  speech: Promise<Speech>,
  host: HTMLElement | null,
  signal: AbortSignal,
): Promise<RecordingTiming> {
  const file = await fetchTiming(audio, signal).catch((cause: unknown) => {
    throw cause instanceof TimingError && !signal.aborted ? new ReadingError(cause.problem, { cause }) : cause;
  });
  const said = await speech;
  signal.throwIfAborted();
  if (!file) throw new ReadingError('timing-missing');
  const note = readNarrationNote(file.notes);
  const { tied, speech: ours } = await alignToSpeech(said, file.cues);
  signal.throwIfAborted();
  const { fit } = tied;
  reportFit(fit, host);
  if (!fit.alignedWords || fit.alignedWords < MIN_ALIGNED_SHARE * fit.recordedWords)
    throw new ReadingError('timing-of-another-story');
  const duration = await waitForDuration(audio, signal);
  const source = new URL(audio.currentSrc, document.baseURI).pathname.split('/').at(-1)!;
  const hasSentenceTimesOnly = !!note.duration && Math.abs(duration - note.duration) > MAX_DURATION_DIFFERENCE_SECONDS;
  return {
    timedSpeech: new TimedSpeech(ours, createTimeline(shiftTimes(tied, note.offsets[source] ?? 0))),
    hasSentenceTimesOnly,
    // What names no speaker may be a transcript, whose words are somebody's guess.
    isPageChanged: ours !== said && !!note.voice && !hasSentenceTimesOnly,
  };
}

/** What compares texts comes only for a page that differs from its recording. */
async function alignToSpeech(speech: Speech, cues: readonly Cue[]): Promise<{ tied: TimelineData; speech: Speech }> {
  const same = alignIdenticalText(collectCueTimes(cues, NaN), speech);
  if (same) return { tied: same, speech };
  const { alignSentences } = await import('./align-sentences.js').catch((cause: unknown) => {
    throw new ReadingError('timing-missing', { cause });
  });
  return alignSentences(speech.story, cues);
}

function reportFit(fit: AlignmentFit, host: HTMLElement | null): void {
  host?.dispatchEvent(new FitEvent(fit));
  const missing = fit.pageWords - fit.alignedWords;
  if (missing || fit.unmatchedWords)
    console.info(
      `aloud timing/fit: ${missing} words of the page are not in the recording, ${fit.unmatchedWords} of the recording are not on the page.`,
    );
}

/** The length of the sound, once the browser knows it: in seconds. */
function waitForDuration(audio: HTMLAudioElement, signal: AbortSignal): Promise<number> {
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
