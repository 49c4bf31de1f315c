import { writeNarrationNote, type NarrationNote } from '../../core/timeline/webvtt/narration-note.js';
import { writeWebvtt } from '../../core/timeline/webvtt/write-webvtt.js';
import type { TimedSentence } from '../script/assemble-recording.js';

/**
 * Writes the timing file: WebVTT, a cue a sentence, each word but the first after the time at which it starts (§4.2.2).
 * No ids: cues are tied to the page by their words.
 *
 * @param label what its first NOTE tells of the recording.
 */
export function writeTimingFile(label: NarrationNote, sentences: readonly TimedSentence[]): string {
  const cues = sentences.map((sentence) => ({
    ...sentence,
    id: '',
    words: sentence.words.map((word) => ({ unsure: false, ...word })),
  }));
  return writeWebvtt({ notes: [writeNarrationNote(label)], cues });
}
