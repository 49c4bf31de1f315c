import { measureLoudness } from '../../../src/node/audio/loudness.js';
import type { PcmAudio } from '../../../src/node/audio/pcm-audio.js';
import { toFloatSamples } from '../../../src/node/audio/samples.js';
import { measureTruePeaks } from '../../../src/node/audio/true-peak.js';

/** The loudness and the peaks of a sound. */
export interface Levels {
  /** LUFS, integrated. */
  readonly loudness: number;
  /** dBTP. */
  readonly truePeak: number;
  /** Samples at full scale. */
  readonly clipped: number;
}

export interface Silence {
  /** Seconds. */
  readonly start: number;
  readonly end: number;
}

const FULL_SCALE = 32_767;
const FRAME_SECONDS = 0.01;
/** A frame below this level is silent: 30 dB below speech of -16 LUFS, as published. */
const SILENCE_DBFS = -46;
/** A shorter silence is part of a word, such as the closure of a stop. */
const MIN_SILENCE_SECONDS = 0.08;

export function measureLevels({ samples, sampleRate }: PcmAudio): Levels {
  const floats = toFloatSamples(samples);
  const highest = measureTruePeaks(floats).reduce((most, peak) => Math.max(most, peak), 0);
  return {
    loudness: measureLoudness(floats, sampleRate),
    truePeak: 20 * Math.log10(highest),
    clipped: samples.reduce((count, sample) => count + Number(Math.abs(sample) >= FULL_SCALE), 0),
  };
}

/** The silences of a sound, in order, to a hundredth of a second. */
export function findSilences({ samples, sampleRate }: PcmAudio): Silence[] {
  const silences: Silence[] = [];
  const size = Math.round(FRAME_SECONDS * sampleRate);
  let start: number | undefined;
  for (let from = 0; from <= samples.length; from += size) {
    const frame = samples.subarray(from, from + size);
    const isSilent = frame.length > 0 && levelOf(frame) < SILENCE_DBFS;
    if (isSilent) start ??= from;
    if (isSilent || start === undefined) continue;
    const silence = { start: start / sampleRate, end: Math.min(from, samples.length) / sampleRate };
    if (silence.end - silence.start >= MIN_SILENCE_SECONDS) silences.push(silence);
    start = undefined;
  }
  return silences;
}

/** Seconds of the silence that a time is in; 0 for none. */
export function pauseAt(silences: readonly Silence[], time: number): number {
  const silence = silences.find(({ start, end }) => start <= time && time <= end);
  return silence ? silence.end - silence.start : 0;
}

/** The mean power of some samples, in dB below a square wave of full scale. */
function levelOf(samples: Int16Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return 10 * Math.log10(power / (FULL_SCALE * FULL_SCALE));
}
