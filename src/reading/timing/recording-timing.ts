import { isSameStory } from '../../core/timeline/alignment/min-aligned-share.js';
import { fetchTiming } from '../../browser/timing/fetch-timing.js';
import { TimingError } from '../../browser/timing/timing-error.js';
import type { Speech } from '../../core/speech/speech.js';
import { isUnspacedStory } from '../../core/speech/unspaced-story.js';
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
import type { AlignedSpeech } from './aligned-speech.js';

/** A speech with its times. */
export interface RecordingTiming {
  readonly timedSpeech: TimedSpeech;
  /** Seconds of the recording, by the timing file. */
  readonly duration: number;
  /** Its word times are not reliable. */
  readonly hasSentenceTimesOnly: boolean;
  /** The text of the page differs from the recording, and the recorded words are certain. */
  readonly isPageChanged: boolean;
  /** Who reads, by the timing file: `flite slt`; `recording` where it was made from a recording. */
  readonly voice: string | undefined;
}

/** Reads the speech of the page, as simply as it can be read if it then has the recorded words. */
export type ReadSpeech = (isRecorded: (speech: Speech) => Promise<boolean>) => Promise<Speech>;

/** In milliseconds. On a slow connection a timing file takes some seconds, beside the sound. */
const SLOW_TIMING_MS = 10_000;

/** A larger difference in duration means another recording, in seconds. */
const MAX_DURATION_DIFFERENCE_SECONDS = 0.5;

/**
 * Loads the times of a recording, and aligns them to the words of the page. It reports the words that do not match
 * once, and never guesses.
 * @param onSlow is called once where the file does not come for some seconds.
 * @param signal aborts every wait: audio that fails never reports its duration.
 * @throws {ReadingError} when there is no timing, or none of this story; the signal's reason after an abort.
 */
export async function loadRecordingTiming(
  audio: HTMLAudioElement,
  readSpeech: ReadSpeech,
  host: HTMLElement | null,
  signal: AbortSignal,
  onSlow: () => void,
): Promise<RecordingTiming> {
  const slowTimer = setTimeout(onSlow, SLOW_TIMING_MS);
  const file = await fetchTiming(audio, signal)
    .catch((cause: unknown) => {
      throw cause instanceof TimingError && !signal.aborted ? new ReadingError(cause.problem, { cause }) : cause;
    })
    .finally(() => clearTimeout(slowTimer));
  if (!file) throw new ReadingError('timing-missing');
  const note = readNarrationNote(file.notes);
  const align = file.alignIdentical ?? alignIdenticalText.bind(undefined, collectCueTimes(file.cues, NaN));
  let identical: TimelineData | undefined;
  const recordedSpeech = await readSpeech(async (speech) => !!(identical = await align(speech)));
  signal.throwIfAborted();
  identical ??= await align(recordedSpeech);
  const { alignment, speech, isChanged } = await alignToPage(recordedSpeech, file.cues, identical);
  signal.throwIfAborted();
  const { fit } = alignment;
  reportFit(fit, host);
  if (!isSameStory(fit)) throw new ReadingError('timing-of-another-story');
  const duration = await waitForDuration(audio, signal);
  const source = new URL(audio.currentSrc, document.baseURI).pathname.split('/').at(-1)!;
  const shifted = shiftTimes(alignment, note.offsets[source] ?? 0);
  if (shifted.sentenceStarts[0]! >= duration) throw new ReadingError('timing-past-the-end');
  // Sound that does not say its length is no other recording.
  const hasSentenceTimesOnly =
    !!note.duration && duration < Infinity && Math.abs(duration - note.duration) > MAX_DURATION_DIFFERENCE_SECONDS;
  return {
    timedSpeech: new TimedSpeech(speech, createTimeline(shifted)),
    duration: note.duration ?? shifted.duration,
    hasSentenceTimesOnly,
    // Timing without a voice's name may be a transcript, whose words are not certain.
    isPageChanged: isChanged && !!note.voice && !hasSentenceTimesOnly,
    // The timing of another recording knows only the voice of that one.
    voice: hasSentenceTimesOnly ? undefined : note.voice,
  };
}

/** The comparison of texts loads only for a page that differs from its recording, or has a script without spaces. */
async function alignToPage(
  speech: Speech,
  cues: readonly Cue[],
  identical: TimelineData | undefined,
): Promise<AlignedSpeech> {
  if (identical && !isUnspacedStory(speech.story)) return { alignment: identical, speech, isChanged: false };
  const { alignTexts } = await import('./align-texts.js').catch((cause: unknown) => {
    throw new ReadingError('timing-missing', { cause });
  });
  return alignTexts(speech, cues);
}

function reportFit(fit: AlignmentFit, host: HTMLElement | null): void {
  host?.dispatchEvent(new FitEvent(fit));
  const missing = fit.pageWords - fit.alignedWords;
  if (missing || fit.unmatchedWords)
    console.info(
      `aloud timing/fit: ${missing} words of the page are not in the recording, ${fit.unmatchedWords} of the recording are not on the page.`,
    );
}

/** The duration of the audio in seconds, once the browser knows it; Infinity where the sound does not say it. */
function waitForDuration(audio: HTMLAudioElement, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const resolveIfKnown = (): void => {
      if (!(audio.duration > 0)) return;
      audio.removeEventListener('durationchange', resolveIfKnown);
      resolve(audio.duration);
    };
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    audio.addEventListener('durationchange', resolveIfKnown, { signal });
    resolveIfKnown();
  });
}
