import type { Speech } from '../../core/speech/speech.js';
import type { TimelineData } from '../../core/timeline/timeline.js';
import type { Cue } from '../../core/timeline/webvtt/parse-webvtt.js';

/** A timing file as the page uses it, whatever its format. */
export interface TimingFile {
  readonly cues: readonly Cue[];
  readonly notes: readonly string[];
  /** Of a large file: what `alignIdenticalText` does, in slices. */
  readonly alignIdentical?: (speech: Speech) => Promise<TimelineData | undefined>;
}
