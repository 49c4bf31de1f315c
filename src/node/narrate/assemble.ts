import type { Role } from '../../core/story/story.js';
import type { Spoken } from '../voices/voice.js';
import { LEAD_IN, LEAD_OUT, pauseBetween } from './pauses.js';

/** A sentence with its place in the story and its sound. */
export interface Said {
  readonly block: number;
  readonly role: Role;
  /** As shown, and the words of it. */
  readonly text: string;
  readonly shown: readonly string[];
  readonly spoken: Spoken;
}

/** A sentence with its place in the recording (seconds). */
export interface Timed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: readonly { readonly text: string; readonly start: number; readonly unsure?: boolean }[];
}

export interface Recording {
  readonly samples: Int16Array;
  readonly sampleRate: number;
  /** Seconds. */
  readonly duration: number;
  readonly sentences: readonly Timed[];
}

/** Sound kept before and after the words (seconds): breath and echo, which a cut at the word would clip. */
const MARGIN = 0.04;
/** A cut fades in this time (seconds), too short to hear and long enough not to click. */
const FADE = 0.005;
/** -1.5 dBFS: what encoders add to a peak does not clip. */
const PEAK = 27_570;
/** Silence is not made loud. */
const LARGEST_GAIN = 4;

/** AAC codes this many samples at a time: a recording of whole frames is as long in every file. */
const FRAME = 1024;

/**
 * Puts the sentences one after another: the silence that the voice left round each is cut off, that of the story put
 * in its place, and the whole brought to one loudness. A cue begins with its first word's sound and ends with its last.
 */
export function assemble(said: readonly Said[]): Recording {
  const sampleRate = said[0]?.spoken.sampleRate ?? 16_000;
  const sentences: Timed[] = [];
  const pieces: { at: number; samples: Int16Array }[] = [];
  let now = LEAD_IN;
  said.forEach((sentence, index) => {
    const { spoken } = sentence;
    const [from, to] = [spoken.words[0]?.start ?? 0, spoken.words.at(-1)?.end ?? 0];
    const first = Math.max(0, Math.round((from - MARGIN) * sampleRate));
    const samples = spoken.samples.subarray(first, Math.round((to + MARGIN) * sampleRate));
    const at = Math.max(0, Math.round(now * sampleRate) - Math.round(from * sampleRate) + first);
    pieces.push({ at, samples });
    sentences.push(timed(sentence, now - from));
    now += to - from;
    const next = said[index + 1];
    now += next ? pauseBetween(said[index]!, next) : LEAD_OUT;
  });
  const length = Math.ceil((now * sampleRate) / FRAME) * FRAME;
  const gain = gainFor(pieces.map(({ samples }) => samples));
  const samples = new Int16Array(length);
  for (const piece of pieces) lay(samples, piece.at, piece.samples, gain, Math.round(FADE * sampleRate));
  return { samples, sampleRate, duration: length / sampleRate, sentences };
}

function timed({ text, shown, spoken: { words } }: Said, shift: number): Timed {
  return {
    start: words[0]!.start + shift,
    end: words.at(-1)!.end + shift,
    text,
    words: shown.map((word, index) => ({ text: word, start: words[index]!.start + shift })),
  };
}

function gainFor(pieces: readonly Int16Array[]): number {
  let peak = 1;
  for (const samples of pieces) for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return Math.min(PEAK / peak, LARGEST_GAIN);
}

function lay(target: Int16Array, at: number, samples: Int16Array, gain: number, fade: number): void {
  const last = samples.length - 1;
  samples.forEach((sample, index) => {
    const edge = Math.min(1, index / fade, (last - index) / fade);
    target[at + index] = Math.round(sample * gain * edge);
  });
}
