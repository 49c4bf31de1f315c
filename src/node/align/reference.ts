import { Resampler } from '../audio/resample.js';
import type { Line } from '../narrate/script.js';
import { openEspeak, type Pronounced } from '../voices/espeak-ng.js';
import { FrameReader, FRAMES, RATE, type Frames } from './features.js';
import { normalise } from './normalise.js';
import { PARTS, type Labelled } from './phone-model.js';
import type { SoundWords } from './states.js';

/** The text as a voice says it: its sounds, and what they look like. */
export interface Reference {
  /** How many phones there are. */
  readonly phones: number;
  readonly sentences: readonly SoundWords[];
  readonly frames: Labelled;
}

/**
 * Has espeak-ng say the text. It tells when every phone of it sounds, in a hundred languages.
 *
 * @param onSaid after each sentence, with how many are done.
 */
export async function sayReference(
  script: readonly Pick<Line, 'said' | 'language'>[],
  onSaid: (count: number) => void = () => undefined,
): Promise<Reference> {
  const voice = await openEspeak();
  const names = new Map<string, number>();
  const parts: Labelled[] = [];
  const sentences: SoundWords[] = [];
  for (const { said, language } of script) {
    const spoken = await voice.say(said, language);
    const words = spoken.phones.map((phones) => phones.map(({ name }) => numberOf(names, name)));
    sentences.push(words);
    parts.push(await labelled(spoken, words));
    onSaid(sentences.length);
  }
  return { phones: names.size, sentences, frames: normalised(parts) };
}

/** Stress changes the length of a sound more than the sound. */
function numberOf(names: Map<string, number>, name: string): number {
  const plain = name.replace(/[ˈˌ]/g, '');
  const known = names.get(plain);
  if (known !== undefined) return known;
  names.set(plain, names.size);
  return names.size - 1;
}

async function labelled(spoken: Pronounced, words: SoundWords): Promise<Labelled> {
  const resampler = await Resampler.open(spoken.sampleRate, RATE);
  const reader = new FrameReader();
  reader.push(resampler.push(Float32Array.from(spoken.samples, (sample) => sample / 32_768)));
  resampler.close();
  const frames = reader.finish();
  const labels = new Int16Array(frames.count).fill(-1);
  spoken.phones.forEach((phones, word) =>
    phones.forEach(({ start, end }, index) => {
      const first = Math.ceil(start * FRAMES);
      for (let frame = first; frame < Math.min(end * FRAMES, frames.count); frame++) {
        const part = Math.min(PARTS - 1, Math.floor((PARTS * (frame / FRAMES - start)) / (end - start)));
        labels[frame] = 1 + words[word]![index]! * PARTS + part;
      }
    }),
  );
  return { values: frames.values, labels };
}

function normalised(parts: readonly Labelled[]): Labelled {
  const labels = new Int16Array(parts.reduce((sum, part) => sum + part.labels.length, 0));
  const values = new Float32Array(parts.reduce((sum, part) => sum + part.values.length, 0));
  let [frame, place] = [0, 0];
  for (const part of parts) {
    labels.set(part.labels, frame);
    values.set(part.values, place);
    frame += part.labels.length;
    place += part.values.length;
  }
  const frames: Frames = { count: labels.length, values, loudness: new Float32Array() };
  normalise(
    frames,
    Uint8Array.from(labels, (label) => Number(label >= 0)),
  );
  return { values, labels };
}
