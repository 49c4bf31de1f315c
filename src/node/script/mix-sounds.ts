import { resample } from '../audio/resample.js';
import { toFloatSamples } from '../audio/samples.js';
import type { StoredSpeech } from '../voices/voice.js';

/** A part of the speech of a sentence, and its place in the recording. */
export interface PlacedSound {
  /** The sample of the recording where it begins. */
  readonly at: number;
  /** Id of the voice. */
  readonly voice: string;
  readonly speech: StoredSpeech;
  /** The range in the speech, in samples of the voice. */
  readonly first: number;
  readonly end: number;
}

/** The duration of a fade at a cut: too short to hear, and long enough to avoid a click. */
const FADE_SECONDS = 0.005;

/** Reads a sound at the sample rate of the recording. */
export async function readSound({ speech, first, end }: PlacedSound, sampleRate: number): Promise<Float32Array> {
  const samples = await speech.read(first, end);
  return toFloatSamples(await resample({ samples, sampleRate: speech.sampleRate }, sampleRate));
}

/**
 * Mixes sounds with the gains of their voices, and fades their edges. Yields the recording in parts, each up to the beginning
 * of the next sound: no later sound changes it.
 *
 * @param sounds in the order of their places.
 * @param length of the recording, in samples.
 */
export async function* mixSounds(
  sounds: readonly PlacedSound[],
  gains: ReadonlyMap<string, number>,
  sampleRate: number,
  length: number,
): AsyncGenerator<Float32Array> {
  const fade = Math.round(FADE_SECONDS * sampleRate);
  /** The recording from `begin`. */
  let current = new Float32Array(0);
  let begin = 0;
  for (const [index, sound] of sounds.entries()) {
    const samples = await readSound(sound, sampleRate);
    const next = Math.min(length, sounds[index + 1]?.at ?? length);
    const end = Math.min(length, Math.max(next, sound.at + samples.length, begin + current.length));
    const longer = new Float32Array(end - begin);
    longer.set(current);
    addFaded(longer.subarray(sound.at - begin), samples, gains.get(sound.voice)!, fade);
    yield longer.subarray(0, next - begin);
    current = longer.slice(next - begin);
    begin = next;
  }
}

function addFaded(target: Float32Array, samples: Float32Array, gain: number, fade: number): void {
  const last = samples.length - 1;
  const count = Math.min(samples.length, target.length);
  for (let index = 0; index < count; index++) {
    const edge = Math.min(1, index / fade, (last - index) / fade);
    target[index] = target[index]! + samples[index]! * gain * edge;
  }
}
