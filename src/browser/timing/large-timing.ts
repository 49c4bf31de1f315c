import type { Steps } from '../../core/steps.js';
import { alignIdenticalTextInSteps } from '../../core/timeline/alignment/align-identical-text-in-steps.js';
import { collectCueTimesInSteps } from '../../core/timeline/cue-times-in-steps.js';
import { parseWebvttInSteps } from '../../core/timeline/webvtt/parse-webvtt-in-steps.js';
import type { Cue, WebvttFile } from '../../core/timeline/webvtt/parse-webvtt.js';
import { countRepeatedWords, isRepetitive } from '../../core/timeline/webvtt/repeated-lines.js';
import { runInSlices } from '../dom/run-in-slices.js';
import type { TimingFile } from './timing-file.js';

export interface LargeTimingFile extends WebvttFile, TimingFile {
  /** What `hasRepeatedLines` says. */
  readonly isRepetitive: boolean;
}

const CUES_IN_PART = 100;

/** A timing file of many hours, read and compared with the page in slices, so that the page stays responsive. */
export async function readLargeTiming(source: string): Promise<LargeTimingFile> {
  const file = await runInSlices(parseWebvttInSteps(source));
  const times = await runInSlices(collectCueTimesInSteps(file.cues, NaN));
  return {
    ...file,
    isRepetitive: await runInSlices(findRepeatedLines(file.cues)),
    alignIdentical: (speech) => runInSlices(alignIdenticalTextInSteps(times, speech)),
  };
}

function* findRepeatedLines(cues: readonly Cue[]): Steps<boolean> {
  let pairs = 0;
  for (let index = 1; index < cues.length; index++) {
    if (countRepeatedWords(cues[index - 1]!, cues[index]!)) pairs += 1;
    if (index % CUES_IN_PART === 0) yield;
  }
  return isRepetitive(pairs, cues.length);
}
