import { Resampler } from '../audio/resample.js';
import { ENGLISH_SPEAKERS } from './english-speakers.js';
import { openEspeak, type Espeak, type PhoneTimedSpeech } from './espeak-ng.js';
import {
  FeatureExtractor,
  FRAMES_PER_SECOND,
  FEATURE_SAMPLE_RATE_HERTZ,
  type FeatureFrames,
} from '../forced-alignment/acoustic-features.js';
import { STATES_PER_PHONE } from '../forced-alignment/acoustic-model.js';
import { PHONE_BREAK, type PhoneWords } from '../forced-alignment/state-chain.js';
import type { ReferenceSpeech } from '../forced-alignment/reference-speech.js';
import { SufficientStatistics } from '../forced-alignment/sufficient-statistics.js';
import { unpackSpeakers, type SpeakerStatistics } from './speaker-statistics.js';

/**
 * The voice is a man’s: women’s mouths are shorter by a sixth, children’s by more, and their formants higher
 * (Peterson and Barney 1952), and so are all of them, a little, from one to the next.
 */
const VOCAL_TRACT_WARPS = [0.78, 0.82, 0.86, 0.9, 0.95, 1, 1.06, 1.12];

/** Seconds between two phones that are a pause. */
const PAUSE_SECONDS = 0.05;

/**
 * Has espeak-ng say the text. It tells when every phone of it sounds, in a hundred languages.
 *
 * @param onSaid after each sentence, with how many are done.
 * @param voice where it is open already.
 * @param speakers who say most of the text better than it.
 */
export async function synthesizeReference(
  script: readonly { readonly spokenWords: readonly string[]; readonly language: string }[],
  onSaid: (count: number) => void = () => undefined,
  voice?: Espeak,
  speakers: readonly SpeakerStatistics[] = speakersOf(script),
): Promise<ReferenceSpeech> {
  voice ??= await openEspeak();
  const warps = speakers.length ? [1] : VOCAL_TRACT_WARPS;
  const names = new Map<string, number>();
  const lengths: number[][] = [];
  let mouths = warps.map(() => new SufficientStatistics(1));
  const sentences: PhoneWords[] = [];
  for (const { spokenWords, language } of script) {
    const spoken = await voice.synthesize(spokenWords, language);
    const words = spoken.phones.map((phones) => phones.map(({ name }) => phoneNumberOf(names, name)));
    sentences.push(insertBreaks(spoken, words));
    const size = 1 + names.size * STATES_PER_PHONE;
    const heard = await featuresByWarp(spoken, warps);
    const labels = frameLabelsOf(spoken, words, heard[0]!.count);
    mouths = mouths.map((mouth, index) =>
      mouth.plus(new SufficientStatistics(size).addFrames(heard[index]!.values, labels)),
    );
    countStateFrames(lengths, labels);
    onSaid(sentences.length);
  }
  const own = mouths.map((mouth) => mouth.normalized());
  return {
    phoneCount: names.size,
    phoneNames: [...names.keys()],
    sentences,
    isHuman: speakers.length > 0,
    speakers: speakers.length ? speakers.flatMap((one) => unpackSpeakers(one, names, own[0]!)) : own,
    meanStateFrames: Float32Array.from({ length: 1 + names.size * STATES_PER_PHONE }, (_, sound) =>
      meanFramesOf(lengths[sound]),
    ),
  };
}

/** Those that are known of the language of most sentences. */
function speakersOf(script: readonly { readonly language: string }[]): readonly SpeakerStatistics[] {
  const english = script.filter(({ language }) => /^en\b/i.test(language));
  return english.length * 2 > script.length ? [ENGLISH_SPEAKERS] : [];
}

/** Stress changes the length of a sound more than the sound. */
function phoneNumberOf(names: Map<string, number>, name: string): number {
  const plain = name.replace(/[ˈˌ]/g, '');
  const known = names.get(plain);
  if (known !== undefined) return known;
  names.set(plain, names.size);
  return names.size - 1;
}

async function featuresByWarp(
  { samples, sampleRate }: PhoneTimedSpeech,
  warps: readonly number[],
): Promise<FeatureFrames[]> {
  const resampler = await Resampler.open(sampleRate, FEATURE_SAMPLE_RATE_HERTZ);
  const sound = resampler.push(Float32Array.from(samples, (sample) => sample / 32_768)).slice();
  resampler.close();
  return warps.map((warp) => {
    const reader = new FeatureExtractor(warp);
    reader.push(sound);
    return reader.finish();
  });
}

/** With the breaks that the voice makes inside words. */
const insertBreaks = ({ phones }: PhoneTimedSpeech, words: PhoneWords): PhoneWords =>
  words.map((numbers, word) =>
    numbers.flatMap((number, index) => {
      const before = phones[word]![index - 1];
      return before && phones[word]![index]!.start - before.end > PAUSE_SECONDS ? [PHONE_BREAK, number] : [number];
    }),
  );

/** The sound of each frame; -1 for none. */
function frameLabelsOf({ phones }: PhoneTimedSpeech, words: PhoneWords, count: number): Int16Array {
  const labels = new Int16Array(count).fill(-1);
  phones.forEach((own, word) =>
    own.forEach(({ start, end }, index) => {
      const first = Math.ceil(start * FRAMES_PER_SECOND);
      for (let frame = first; frame < Math.min(end * FRAMES_PER_SECOND, count); frame++) {
        const part = Math.min(
          STATES_PER_PHONE - 1,
          Math.floor((STATES_PER_PHONE * (frame / FRAMES_PER_SECOND - start)) / (end - start)),
        );
        labels[frame] = 1 + words[word]![index]! * STATES_PER_PHONE + part;
      }
    }),
  );
  return labels;
}

/** Adds, to how often each sound was heard and in how many frames, what these frames hold. */
function countStateFrames(lengths: number[][], labels: Int16Array): void {
  labels.forEach((sound, frame) => {
    if (sound < 0) return;
    const length = (lengths[sound] ??= [0, 0]);
    if (labels[frame - 1] !== sound) length[0]!++;
    length[1]!++;
  });
}

/** Of a sound that is shorter than a frame, a frame. */
const meanFramesOf = ([times, frames]: readonly number[] = [1, 1]): number => Math.max(1, frames! / times!);
