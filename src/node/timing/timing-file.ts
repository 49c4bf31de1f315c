import { writeNarrationNote, type NarrationNote } from '../../core/timeline/webvtt/narration-note.js';
import { writeWebvtt } from '../../core/timeline/webvtt/write-webvtt.js';
import type { TimedSentence } from './timed-sentence.js';

/** The name of a timing file beside the sound. */
export const TIMING_FILE_NAME = 'story.vtt';

/**
 * Writes the timing file: WebVTT, a cue for each sentence. Before each word except the first stands its start time (§4.2.2).
 * The cues have no ids: their words are aligned with those of the page.
 *
 * @param note what the first NOTE says about the recording.
 */
export function writeTimingFile(note: NarrationNote, sentences: readonly TimedSentence[]): string {
  const cues = sentences.map((sentence) => ({
    ...sentence,
    id: '',
    words: sentence.words.map((word) => ({ unsure: false, ...word })),
  }));
  return writeWebvtt({ notes: [writeNarrationNote(note)], cues });
}
