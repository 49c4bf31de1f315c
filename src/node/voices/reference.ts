import { Resampler } from '../audio/resample.js';
import { ENGLISH } from './english-speakers.js';
import { openEspeak, type Espeak, type Pronounced } from './espeak-ng.js';
import { FrameReader, FRAMES, RATE, type Frames } from '../fit/features.js';
import { PARTS } from '../fit/phone-model.js';
import { BREAK, type SoundWords } from '../fit/states.js';
import type { Reference } from '../fit/spoken-text.js';
import { Tally } from '../fit/tally.js';
import { mouthsOf, type Speakers } from './speakers.js';

/**
 * The voice is a man’s: women’s mouths are shorter by a sixth, children’s by more, and their formants higher
 * (Peterson and Barney 1952), and so are all of them, a little, from one to the next.
 */
const WARPS = [0.78, 0.82, 0.86, 0.9, 0.95, 1, 1.06, 1.12];

/** Seconds between two phones that are a pause. */
const PAUSE = 0.05;

/**
 * Has espeak-ng say the text. It tells when every phone of it sounds, in a hundred languages.
 *
 * @param onSaid after each sentence, with how many are done.
 * @param voice where it is open already.
 * @param speakers who say most of the text better than it.
 */
export async function sayReference(
  script: readonly { readonly said: readonly string[]; readonly language: string }[],
  onSaid: (count: number) => void = () => undefined,
  voice?: Espeak,
  speakers: readonly Speakers[] = speakersOf(script),
): Promise<Reference> {
  voice ??= await openEspeak();
  const warps = speakers.length ? [1] : WARPS;
  const names = new Map<string, number>();
  const lengths: number[][] = [];
  let mouths = warps.map(() => new Tally(1));
  const sentences: SoundWords[] = [];
  for (const { said, language } of script) {
    const spoken = await voice.say(said, language);
    const words = spoken.phones.map((phones) => phones.map(({ name }) => numberOf(names, name)));
    sentences.push(withBreaks(spoken, words));
    const size = 1 + names.size * PARTS;
    const heard = await framesByMouth(spoken, warps);
    const labels = labelsOf(spoken, words, heard[0]!.count);
    mouths = mouths.map((mouth, index) => mouth.joined(new Tally(size).add(heard[index]!.values, labels)));
    addLengths(lengths, labels);
    onSaid(sentences.length);
  }
  const own = mouths.map((mouth) => mouth.normalised());
  return {
    phones: names.size,
    names: [...names.keys()],
    sentences,
    isOfPeople: speakers.length > 0,
    mouths: speakers.length ? speakers.flatMap((one) => mouthsOf(one, names, own[0]!)) : own,
    lengths: Float32Array.from({ length: 1 + names.size * PARTS }, (_, sound) => meanOf(lengths[sound])),
  };
}

/** Those that are known of the language of most sentences. */
function speakersOf(script: readonly { readonly language: string }[]): readonly Speakers[] {
  const english = script.filter(({ language }) => /^en\b/i.test(language));
  return english.length * 2 > script.length ? [ENGLISH] : [];
}

/** Stress changes the length of a sound more than the sound. */
function numberOf(names: Map<string, number>, name: string): number {
  const plain = name.replace(/[ˈˌ]/g, '');
  const known = names.get(plain);
  if (known !== undefined) return known;
  names.set(plain, names.size);
  return names.size - 1;
}

async function framesByMouth({ samples, sampleRate }: Pronounced, warps: readonly number[]): Promise<Frames[]> {
  const resampler = await Resampler.open(sampleRate, RATE);
  const sound = resampler.push(Float32Array.from(samples, (sample) => sample / 32_768)).slice();
  resampler.close();
  return warps.map((warp) => {
    const reader = new FrameReader(warp);
    reader.push(sound);
    return reader.finish();
  });
}

/** With the breaks that the voice makes inside words. */
const withBreaks = ({ phones }: Pronounced, words: SoundWords): SoundWords =>
  words.map((numbers, word) =>
    numbers.flatMap((number, index) => {
      const before = phones[word]![index - 1];
      return before && phones[word]![index]!.start - before.end > PAUSE ? [BREAK, number] : [number];
    }),
  );

/** The sound of each frame; -1 for none. */
function labelsOf({ phones }: Pronounced, words: SoundWords, count: number): Int16Array {
  const labels = new Int16Array(count).fill(-1);
  phones.forEach((own, word) =>
    own.forEach(({ start, end }, index) => {
      const first = Math.ceil(start * FRAMES);
      for (let frame = first; frame < Math.min(end * FRAMES, count); frame++) {
        const part = Math.min(PARTS - 1, Math.floor((PARTS * (frame / FRAMES - start)) / (end - start)));
        labels[frame] = 1 + words[word]![index]! * PARTS + part;
      }
    }),
  );
  return labels;
}

/** Adds, to how often each sound was heard and in how many frames, what these frames hold. */
function addLengths(lengths: number[][], labels: Int16Array): void {
  labels.forEach((sound, frame) => {
    if (sound < 0) return;
    const length = (lengths[sound] ??= [0, 0]);
    if (labels[frame - 1] !== sound) length[0]!++;
    length[1]!++;
  });
}

/** Of a sound that is shorter than a frame, a frame. */
const meanOf = ([times, frames]: readonly number[] = [1, 1]): number => Math.max(1, frames! / times!);
