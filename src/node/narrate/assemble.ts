import type { Role } from '../../core/story/story.js';
import { asFloat, asInteger, join } from '../audio/join.js';
import { gainTo, level } from '../audio/level.js';
import { loudnessOf } from '../audio/loudness.js';
import { resample } from '../audio/resample.js';
import type { Spoken } from '../voices/voice.js';
import { LEAD_IN, LEAD_OUT, pauseBetween } from './pauses.js';

/** A sentence with its place in the story and its sound. */
export interface Said {
  readonly block: number;
  readonly role: Role;
  /** Who says it. */
  readonly voice: string;
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

/** A sentence's sound, and the sample of the recording at which it begins. */
interface Piece {
  readonly at: number;
  readonly voice: string;
  readonly samples: Float32Array;
}

/** Sound kept before and after the words (seconds): breath and echo, which a cut at the word would clip. */
const MARGIN = 0.04;
/** A cut fades in this time (seconds), too short to hear and long enough not to click. */
const FADE = 0.005;
/** The rates that Opus knows (RFC 6716 §2.1.2), from the least that speech needs. */
const RATES = [16_000, 24_000, 48_000] as const;

/** AAC codes this many samples at a time: a recording of whole frames is as long in every file. */
const FRAME = 1024;

/**
 * Puts the sentences one after another: the silence that the voice left round each is cut off, that of the story put
 * in its place. Every voice is brought to one loudness, then the whole to -16 LUFS. A cue begins with its first word's
 * sound and ends with its last.
 */
export async function assemble(said: readonly Said[]): Promise<Recording> {
  const highest = said.reduce((most, { spoken }) => Math.max(most, spoken.sampleRate), 0);
  const sampleRate = RATES.find((rate) => rate >= highest) ?? RATES.at(-1)!;
  const sentences: Timed[] = [];
  const pieces: Piece[] = [];
  let now = LEAD_IN;
  for (const [index, sentence] of said.entries()) {
    const { spoken } = sentence;
    const [from, to] = [spoken.words[0]?.start ?? 0, spoken.words.at(-1)?.end ?? 0];
    const { samples, before } = await cut(spoken, from, to, sampleRate);
    pieces.push({ at: Math.max(0, Math.round((now - before) * sampleRate)), voice: sentence.voice, samples });
    sentences.push(timed(sentence, now - from));
    now += to - from;
    const next = said[index + 1];
    now += next ? pauseBetween(sentence, next) : LEAD_OUT;
  }
  const mixed = new Float32Array(Math.ceil((now * sampleRate) / FRAME) * FRAME);
  const gains = gainOfVoices(pieces, sampleRate);
  for (const piece of pieces) lay(mixed, piece, gains.get(piece.voice)!, Math.round(FADE * sampleRate));
  const samples = asInteger(level(mixed, sampleRate));
  return { samples, sampleRate, duration: samples.length / sampleRate, sentences };
}

/** The words' sound with its margins, at the recording's rate, and how long before the first word it begins (seconds). */
async function cut(
  { samples, sampleRate: own }: Spoken,
  from: number,
  to: number,
  sampleRate: number,
): Promise<{ samples: Float32Array; before: number }> {
  const first = Math.max(0, Math.round((from - MARGIN) * own));
  const kept = samples.subarray(first, Math.round((to + MARGIN) * own));
  return {
    samples: asFloat(await resample({ samples: kept, sampleRate: own }, sampleRate)),
    before: from - first / own,
  };
}

function timed({ text, shown, spoken: { words } }: Said, shift: number): Timed {
  return {
    start: words[0]!.start + shift,
    end: words.at(-1)!.end + shift,
    text,
    words: shown.map((word, index) => {
      const { start, unsure = false } = words[index]!;
      return { text: word, start: start + shift, unsure };
    }),
  };
}

/** What brings each voice to one loudness: programs differ by as much as a whisper from a call. */
function gainOfVoices(pieces: readonly Piece[], sampleRate: number): Map<string, number> {
  const own = new Map<string, Float32Array[]>();
  for (const { voice, samples } of pieces) {
    const parts = own.get(voice) ?? [];
    parts.push(samples);
    own.set(voice, parts);
  }
  const gainOf = (parts: readonly Float32Array[]): number => gainTo(loudnessOf(join(parts), sampleRate));
  return new Map([...own].map(([voice, parts]) => [voice, own.size > 1 ? gainOf(parts) : 1]));
}

function lay(target: Float32Array, { at, samples }: Piece, gain: number, fade: number): void {
  const last = samples.length - 1;
  samples.forEach((sample, index) => {
    const edge = Math.min(1, index / fade, (last - index) / fade);
    if (at + index < target.length) target[at + index] = target[at + index]! + sample * gain * edge;
  });
}
