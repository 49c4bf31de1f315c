import { Resampler } from '../audio/resample.js';
import { toFloatSamples } from '../audio/samples.js';
import {
  FeatureExtractor,
  FRAMES_PER_SECOND,
  FEATURE_SAMPLE_RATE_HERTZ,
  type FeatureFrames,
} from '../forced-alignment/acoustic-features.js';
import { STATES_PER_PHONE } from '../forced-alignment/acoustic-model.js';
import type { ReferenceSpeech } from '../forced-alignment/reference-speech.js';
import { PHONE_BREAK, type PhoneWords } from '../forced-alignment/state-chain.js';
import { SufficientStatistics } from '../forced-alignment/sufficient-statistics.js';
import { ENGLISH_SPEAKERS } from './english-speakers.js';
import { openEspeak, type Espeak, type PhoneTimedSpeech } from './espeak-ng.js';
import { respellForRelated } from './related-languages.js';
import { completePhones, unpackSpeakers, type SpeakerStatistics } from './speaker-statistics.js';

/**
 * Frequency warps for other speakers. The voice is that of a man. The vocal tract of women is shorter by a sixth, that of
 * children by more, and their formants are higher (Peterson and Barney 1952). Within a group they vary a little.
 */
const VOCAL_TRACT_WARPS = [0.78, 0.82, 0.86, 0.9, 0.95, 1, 1.06, 1.12];

/** A longer gap between two phones is a pause. */
const PAUSE_SECONDS = 0.05;

/** The sound by which the voice is compared with the speakers, if they have all its other phones. */
const MIN_COMPARED_SECONDS = 60;

/** Half the time of the default. It loses frequencies above 7.4 kHz, which are in the last of 26 bands. */
const RESAMPLER_QUALITY = 4;

/**
 * Synthesizes the text with espeak-ng, which reports the time of every phone in a hundred languages. Sentences in some others
 * are read as a related language.
 *
 * @param onSentence is called after each sentence with the number of sentences so far.
 * @param voice if it is open already.
 * @param speakers statistics of human speakers, if there are any for most of the text.
 */
export async function synthesizeReference(
  script: readonly { readonly spokenWords: readonly string[]; readonly language: string }[],
  onSentence: (count: number) => void = () => undefined,
  voice?: Espeak,
  speakers: readonly SpeakerStatistics[] = speakersOf(script),
): Promise<ReferenceSpeech> {
  voice ??= await openEspeak();
  const warps = speakers.length ? [1] : VOCAL_TRACT_WARPS;
  const names = new Map<string, number>();
  const complete = speakers.length === 1 ? completePhones(speakers[0]!) : new Set<string>();
  const durations: number[][] = [];
  let comparedSeconds = 0;
  let warpedSpeakers = warps.map(() => new SufficientStatistics(1));
  const sentences: PhoneWords[] = [];
  for (const { spokenWords, language } of script.map(respellForRelated)) {
    const speech = await voice.synthesize(spokenWords, language);
    const words = speech.phones.map((phones) => phones.map(({ name }) => phoneNumberOf(names, name)));
    sentences.push(insertBreaks(speech, words));
    const size = 1 + names.size * STATES_PER_PHONE;
    const seconds = speech.samples.length / speech.sampleRate;
    const labels = frameLabelsOf(speech, words, Math.floor(seconds * FRAMES_PER_SECOND) + 1);
    countStateFrames(durations, labels);
    // What a person says of a phone replaces what the voice says of it.
    const isCompared =
      comparedSeconds < MIN_COMPARED_SECONDS || speech.phones.flat().some(({ name }) => !complete.has(plainName(name)));
    if (isCompared) {
      const features = await featuresByWarp(speech, warps);
      warpedSpeakers = warpedSpeakers.map((speaker, index) =>
        speaker.plus(
          new SufficientStatistics(size).addFrames(features[index]!.values, labels.subarray(0, features[index]!.count)),
        ),
      );
      comparedSeconds += seconds;
    }
    onSentence(sentences.length);
  }
  const synthetic = warpedSpeakers.map((speaker) => speaker.normalized());
  return {
    phoneCount: names.size,
    phoneNames: [...names.keys()],
    sentences,
    isHuman: speakers.length > 0,
    speakers: speakers.length ? speakers.flatMap((packed) => unpackSpeakers(packed, names, synthetic[0]!)) : synthetic,
    meanStateFrames: Float32Array.from({ length: 1 + names.size * STATES_PER_PHONE }, (_, label) =>
      meanFramesOf(durations[label]),
    ),
  };
}

/** The human speakers of the language of most sentences. */
function speakersOf(script: readonly { readonly language: string }[]): readonly SpeakerStatistics[] {
  const english = script.filter(({ language }) => /^en\b/i.test(language));
  return english.length * 2 > script.length ? [ENGLISH_SPEAKERS] : [];
}

/** Ignores stress: it changes the duration of a phone more than its sound. */
const plainName = (name: string): string => name.replace(/[ˈˌ]/g, '');

function phoneNumberOf(names: Map<string, number>, name: string): number {
  const plain = plainName(name);
  const known = names.get(plain);
  if (known !== undefined) return known;
  names.set(plain, names.size);
  return names.size - 1;
}

async function featuresByWarp(
  { samples, sampleRate }: PhoneTimedSpeech,
  warps: readonly number[],
): Promise<FeatureFrames[]> {
  const resampler = await Resampler.open(sampleRate, FEATURE_SAMPLE_RATE_HERTZ, RESAMPLER_QUALITY);
  const sound = resampler.push(toFloatSamples(samples)).slice();
  resampler.close();
  return warps.map((warp) => {
    const extractor = new FeatureExtractor(warp);
    extractor.push(sound);
    return extractor.finish();
  });
}

/** Adds the pauses that the voice makes inside words. */
const insertBreaks = ({ phones }: PhoneTimedSpeech, words: PhoneWords): PhoneWords =>
  words.map((numbers, word) =>
    numbers.flatMap((number, index) => {
      const before = phones[word]![index - 1];
      return before && phones[word]![index]!.start - before.end > PAUSE_SECONDS ? [PHONE_BREAK, number] : [number];
    }),
  );

/** The label of each frame; -1 for none. */
function frameLabelsOf({ phones }: PhoneTimedSpeech, words: PhoneWords, count: number): Int16Array {
  const labels = new Int16Array(count).fill(-1);
  phones.forEach((wordPhones, word) =>
    wordPhones.forEach(({ start, end }, index) => {
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

/** Counts, for each label, how often it occurs and how many frames it has. */
function countStateFrames(durations: number[][], labels: Int16Array): void {
  labels.forEach((label, frame) => {
    if (label < 0) return;
    const counts = (durations[label] ??= [0, 0]);
    if (labels[frame - 1] !== label) counts[0]!++;
    counts[1]!++;
  });
}

/** The mean duration of a label, at least one frame. */
const meanFramesOf = ([times, frames]: readonly number[] = [1, 1]): number => Math.max(1, frames! / times!);
