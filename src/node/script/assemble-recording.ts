import type { Role } from '../../core/story/story.js';
import { toFloatSamples, toIntegerSamples, concatenateSamples } from '../audio/samples.js';
import { gainToTarget, normalizeLoudness } from '../audio/loudness-normalization.js';
import { measureLoudness } from '../audio/loudness.js';
import { resample } from '../audio/resample.js';
import type { TimedSentence } from '../timing/timed-sentence.js';
import type { SynthesizedSpeech } from '../voices/voice.js';
import { LEAD_IN_SECONDS, LEAD_OUT_SECONDS, pauseSecondsBetween } from './pauses.js';

/** A sentence with its place in the story and its sound. */
export interface SynthesizedLine {
  readonly block: number;
  readonly role: Role;
  /** Who says it. */
  readonly voice: string;
  /** As shown, and the words of it. */
  readonly text: string;
  readonly writtenWords: readonly string[];
  readonly speech: SynthesizedSpeech;
}

export interface AssembledRecording {
  readonly samples: Int16Array;
  readonly sampleRate: number;
  /** Seconds. */
  readonly duration: number;
  readonly sentences: readonly TimedSentence[];
}

/** A sentence's sound, and the sample of the recording at which it begins. */
interface PlacedSound {
  readonly at: number;
  readonly voice: string;
  readonly samples: Float32Array;
}

/** Sound kept before and after the words (seconds): breath and echo, which a cut at the word would clip. */
const MARGIN_SECONDS = 0.04;
/** A cut fades in this time (seconds), too short to hear and long enough not to click. */
const FADE_SECONDS = 0.005;
/** The rates that Opus knows (RFC 6716 §2.1.2), from the least that speech needs. */
const RECORDING_RATES_HERTZ = [16_000, 24_000, 48_000] as const;

/** AAC codes this many samples at a time: a recording of whole frames is as long in every file. */
const AAC_FRAME_SAMPLES = 1024;

/**
 * Puts the sentences one after another: the silence that the voice left round each is cut off, that of the story put
 * in its place. Every voice is brought to one loudness, then the whole to -16 LUFS. A cue begins with its first word's
 * sound and ends with its last.
 */
export async function assembleRecording(said: readonly SynthesizedLine[]): Promise<AssembledRecording> {
  const highest = said.reduce((most, { speech }) => Math.max(most, speech.sampleRate), 0);
  const sampleRate = RECORDING_RATES_HERTZ.find((rate) => rate >= highest) ?? RECORDING_RATES_HERTZ.at(-1)!;
  const sentences: TimedSentence[] = [];
  const pieces: PlacedSound[] = [];
  let now = LEAD_IN_SECONDS;
  for (const [index, sentence] of said.entries()) {
    const { speech } = sentence;
    const [from, to] = [speech.words[0]?.start ?? 0, speech.words.at(-1)?.end ?? 0];
    const { samples, before } = await trimSilence(speech, from, to, sampleRate);
    pieces.push({ at: Math.max(0, Math.round((now - before) * sampleRate)), voice: sentence.voice, samples });
    sentences.push(toTimedSentence(sentence, now - from));
    now += to - from;
    const next = said[index + 1];
    now += next ? pauseSecondsBetween(sentence, next) : LEAD_OUT_SECONDS;
  }
  const mixed = new Float32Array(Math.ceil((now * sampleRate) / AAC_FRAME_SAMPLES) * AAC_FRAME_SAMPLES);
  const gains = gainsByVoice(pieces, sampleRate);
  for (const piece of pieces) mixInto(mixed, piece, gains.get(piece.voice)!, Math.round(FADE_SECONDS * sampleRate));
  const samples = toIntegerSamples(normalizeLoudness(mixed, sampleRate));
  return { samples, sampleRate, duration: samples.length / sampleRate, sentences };
}

/** The words' sound with its margins, at the recording's rate, and how long before the first word it begins (seconds). */
async function trimSilence(
  { samples, sampleRate: own }: SynthesizedSpeech,
  from: number,
  to: number,
  sampleRate: number,
): Promise<{ samples: Float32Array; before: number }> {
  const first = Math.max(0, Math.round((from - MARGIN_SECONDS) * own));
  const kept = samples.subarray(first, Math.round((to + MARGIN_SECONDS) * own));
  return {
    samples: toFloatSamples(await resample({ samples: kept, sampleRate: own }, sampleRate)),
    before: from - first / own,
  };
}

function toTimedSentence({ text, writtenWords, speech: { words } }: SynthesizedLine, shift: number): TimedSentence {
  return {
    start: words[0]!.start + shift,
    end: words.at(-1)!.end + shift,
    text,
    words: writtenWords.map((word, index) => {
      const { start, unsure = false } = words[index]!;
      return { text: word, start: start + shift, unsure };
    }),
  };
}

/** What brings each voice to one loudness: programs differ by as much as a whisper from a call. */
function gainsByVoice(pieces: readonly PlacedSound[], sampleRate: number): Map<string, number> {
  const own = new Map<string, Float32Array[]>();
  for (const { voice, samples } of pieces) {
    const parts = own.get(voice) ?? [];
    parts.push(samples);
    own.set(voice, parts);
  }
  const gainOf = (parts: readonly Float32Array[]): number =>
    gainToTarget(measureLoudness(concatenateSamples(parts), sampleRate));
  return new Map([...own].map(([voice, parts]) => [voice, own.size > 1 ? gainOf(parts) : 1]));
}

function mixInto(target: Float32Array, { at, samples }: PlacedSound, gain: number, fade: number): void {
  const last = samples.length - 1;
  samples.forEach((sample, index) => {
    const edge = Math.min(1, index / fade, (last - index) / fade);
    if (at + index < target.length) target[at + index] = target[at + index]! + sample * gain * edge;
  });
}
