import type { Role } from '../../core/story/story.js';
import { gainToTarget, normalizeLoudness } from '../audio/loudness-normalization.js';
import { measureLoudness } from '../audio/loudness.js';
import type { PcmAudio } from '../audio/pcm-audio.js';
import { resample } from '../audio/resample.js';
import { toFloatSamples, toIntegerSamples, concatenateSamples } from '../audio/samples.js';
import type { TimedSentence } from '../timing/timed-sentence.js';
import type { SynthesizedSpeech } from '../voices/voice.js';
import { LEAD_IN_SECONDS, LEAD_OUT_SECONDS, pauseSecondsBetween } from './pauses.js';

/** A sentence with its position in the story and its speech. */
export interface SynthesizedLine {
  readonly block: number;
  readonly role: Role;
  /** Id of the voice. */
  readonly voice: string;
  /** As shown on the page. */
  readonly text: string;
  /** The words of the text. */
  readonly writtenWords: readonly string[];
  readonly speech: SynthesizedSpeech;
}

export interface AssembledRecording extends PcmAudio {
  /** Seconds. */
  readonly duration: number;
  readonly sentences: readonly TimedSentence[];
}

/** The sound of a sentence, and the sample of the recording where it begins. */
interface PlacedSound {
  readonly at: number;
  readonly voice: string;
  readonly samples: Float32Array;
}

/** Sound that is kept before and after the words: inhalation and echo, which a cut at the word would remove. */
const MARGIN_SECONDS = 0.04;
/** The duration of a fade at a cut: too short to hear, and long enough to avoid a click. */
const FADE_SECONDS = 0.005;
/** The sample rates of Opus (RFC 6716 §2.1.2) that are high enough for speech. */
const RECORDING_RATES_HERTZ = [16_000, 24_000, 48_000] as const;

/** Samples of an AAC frame. A recording of whole frames has the same duration in every file. */
const AAC_FRAME_SAMPLES = 1024;

/**
 * Joins the sentences. The silence round each sentence is replaced by a pause that depends on the story. All voices get the
 * same loudness, then the whole gets -16 LUFS. A cue begins with the sound of its first word and ends with that of its last.
 */
export async function assembleRecording(lines: readonly SynthesizedLine[]): Promise<AssembledRecording> {
  const highest = lines.reduce((most, { speech }) => Math.max(most, speech.sampleRate), 0);
  const sampleRate = RECORDING_RATES_HERTZ.find((rate) => rate >= highest) ?? RECORDING_RATES_HERTZ.at(-1)!;
  const sentences: TimedSentence[] = [];
  const pieces: PlacedSound[] = [];
  let now = LEAD_IN_SECONDS;
  for (const [index, sentence] of lines.entries()) {
    const { speech } = sentence;
    const [from, to] = [speech.words[0]?.start ?? 0, speech.words.at(-1)?.end ?? 0];
    const { samples, before } = await trimSilence(speech, from, to, sampleRate);
    pieces.push({ at: Math.max(0, Math.round((now - before) * sampleRate)), voice: sentence.voice, samples });
    sentences.push(toTimedSentence(sentence, now - from));
    now += to - from;
    const next = lines[index + 1];
    now += next ? pauseSecondsBetween(sentence, next) : LEAD_OUT_SECONDS;
  }
  const mixed = new Float32Array(Math.ceil((now * sampleRate) / AAC_FRAME_SAMPLES) * AAC_FRAME_SAMPLES);
  const gains = gainsByVoice(pieces, sampleRate);
  for (const piece of pieces) mixInto(mixed, piece, gains.get(piece.voice)!, Math.round(FADE_SECONDS * sampleRate));
  const samples = toIntegerSamples(normalizeLoudness(mixed, sampleRate));
  return { samples, sampleRate, duration: samples.length / sampleRate, sentences };
}

/** The sound of the words with its margins, at another sample rate, and its time before the first word (seconds). */
async function trimSilence(
  { samples, sampleRate: voiceRate }: SynthesizedSpeech,
  from: number,
  to: number,
  sampleRate: number,
): Promise<{ samples: Float32Array; before: number }> {
  const first = Math.max(0, Math.round((from - MARGIN_SECONDS) * voiceRate));
  const kept = samples.subarray(first, Math.round((to + MARGIN_SECONDS) * voiceRate));
  return {
    samples: toFloatSamples(await resample({ samples: kept, sampleRate: voiceRate }, sampleRate)),
    before: from - first / voiceRate,
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

/** The gain that brings each voice to the same loudness. Programs differ as much as a whisper and a shout. */
function gainsByVoice(pieces: readonly PlacedSound[], sampleRate: number): Map<string, number> {
  const soundsByVoice = new Map<string, Float32Array[]>();
  for (const { voice, samples } of pieces) {
    const parts = soundsByVoice.get(voice) ?? [];
    parts.push(samples);
    soundsByVoice.set(voice, parts);
  }
  const gainOf = (parts: readonly Float32Array[]): number =>
    gainToTarget(measureLoudness(concatenateSamples(parts, Float32Array), sampleRate));
  return new Map([...soundsByVoice].map(([voice, parts]) => [voice, soundsByVoice.size > 1 ? gainOf(parts) : 1]));
}

function mixInto(target: Float32Array, { at, samples }: PlacedSound, gain: number, fade: number): void {
  const last = samples.length - 1;
  samples.forEach((sample, index) => {
    const edge = Math.min(1, index / fade, (last - index) / fade);
    if (at + index < target.length) target[at + index] = target[at + index]! + sample * gain * edge;
  });
}
