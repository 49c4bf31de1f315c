import { readTiming, type TimingOptions } from '../../../src/core/formats/read-timing.js';
import { formatTranscript, PARSERS } from './samples.js';

/** Everything that is read from a file, as the snapshots of the samples show it, without empty lines. */
export const transcriptOf = (source: string, options: TimingOptions = {}): string[] =>
  formatTranscript(readTiming(source, { ...PARSERS, ...options }))
    .split('\n')
    .filter(Boolean);

/** The cues of a file and their words, without the name of the format. */
export const cueLinesOf = (source: string, options: TimingOptions = {}): string[] =>
  transcriptOf(source, options).slice(1);
