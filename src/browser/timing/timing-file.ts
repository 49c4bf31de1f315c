import type { Cue } from '../../core/timeline/webvtt/parse-webvtt.js';

/** A timing file as the page uses it, whatever its format. */
export interface TimingFile {
  readonly cues: readonly Cue[];
  readonly notes: readonly string[];
}
