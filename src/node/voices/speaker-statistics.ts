import { FEATURE_DIMENSIONS } from '../forced-alignment/acoustic-features.js';
import { STATES_PER_PHONE } from '../forced-alignment/acoustic-model.js';
import { SufficientStatistics } from '../forced-alignment/sufficient-statistics.js';

/** The statistics of the frames of human speakers of a language. Each speaker is in base64, from `packStatistics`. */
export interface SpeakerStatistics {
  /** The names of the phones in espeak-ng, separated by spaces. */
  readonly phoneNames: string;
  readonly speakers: readonly string[];
}

/** Means and deviations, which are about 1, are stored as integers by this factor. */
const QUANTIZATION_SCALE = 2000;
/** The values of a label: its number of frames, its means and its deviations. */
const ROW_VALUES = 1 + 2 * FEATURE_DIMENSIONS;
/** A label with fewer frames also has those of the reference voice. */
const MIN_FRAMES = 30;

/** Unpacks speakers, with the phone numbers of the reference voice. The reference voice completes rare labels. */
export function unpackSpeakers(
  speakers: SpeakerStatistics,
  numbers: ReadonlyMap<string, number>,
  voice: SufficientStatistics,
): SufficientStatistics[] {
  const names = speakers.phoneNames.split(' ');
  return speakers.speakers.map((text) => {
    const bytes = Buffer.from(text, 'base64');
    const statistics = new SufficientStatistics(voice.size);
    names.forEach((name, index) => {
      const phone = numbers.get(name);
      if (phone === undefined) return;
      for (let part = 0; part < STATES_PER_PHONE; part++)
        readRow(bytes, (index * STATES_PER_PHONE + part) * ROW_VALUES, statistics, 1 + phone * STATES_PER_PHONE + part);
    });
    const rest = new SufficientStatistics(voice.size);
    for (let label = 0; label < voice.size; label++)
      if (statistics.counts[label]! < MIN_FRAMES) rest.addLabel(voice, label);
    return statistics.plus(rest);
  });
}

/** The names of the phones that need no reference voice. */
export function completePhones({ phoneNames, speakers }: SpeakerStatistics): ReadonlySet<string> {
  const packed = speakers.map((text) => Buffer.from(text, 'base64'));
  const isComplete = (label: number): boolean =>
    packed.every((bytes) => bytes.readInt16LE(2 * label * ROW_VALUES) >= MIN_FRAMES);
  const parts = Array.from({ length: STATES_PER_PHONE }, (_, part) => part);
  return new Set(
    phoneNames.split(' ').filter((_, index) => parts.every((part) => isComplete(index * STATES_PER_PHONE + part))),
  );
}

function readRow(bytes: Buffer, at: number, { counts, sums, squares }: SufficientStatistics, label: number): void {
  const read = (index: number): number => bytes.readInt16LE(2 * (at + index));
  const count = (counts[label] = read(0));
  for (let k = 0; k < FEATURE_DIMENSIONS; k++) {
    const [mean, deviation] = [read(1 + k) / QUANTIZATION_SCALE, read(1 + FEATURE_DIMENSIONS + k) / QUANTIZATION_SCALE];
    sums[label * FEATURE_DIMENSIONS + k] = count * mean;
    squares[label * FEATURE_DIMENSIONS + k] = count * (mean ** 2 + deviation ** 2);
  }
}

/** Packs the statistics of a speaker in base64. */
export function packStatistics({ size, counts, sums, squares }: SufficientStatistics): string {
  const bytes = Buffer.alloc((size - 1) * ROW_VALUES * 2);
  for (let label = 1; label < size; label++) {
    const count = counts[label]!;
    const write = (index: number, value: number): void => {
      const whole = Math.max(-32_768, Math.min(32_767, Math.round(value)));
      bytes.writeInt16LE(whole, 2 * ((label - 1) * ROW_VALUES + index));
    };
    write(0, count);
    for (let k = 0; count && k < FEATURE_DIMENSIONS; k++) {
      const mean = sums[label * FEATURE_DIMENSIONS + k]! / count;
      write(1 + k, mean * QUANTIZATION_SCALE);
      write(
        1 + FEATURE_DIMENSIONS + k,
        Math.sqrt(Math.max(0, squares[label * FEATURE_DIMENSIONS + k]! / count - mean ** 2)) * QUANTIZATION_SCALE,
      );
    }
  }
  return bytes.toString('base64');
}
