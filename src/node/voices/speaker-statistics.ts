import { FEATURE_DIMENSIONS } from '../forced-alignment/acoustic-features.js';
import { STATES_PER_PHONE } from '../forced-alignment/acoustic-model.js';
import { SufficientStatistics } from '../forced-alignment/sufficient-statistics.js';

/** How the sounds of a language look when people say them: of each mouth, `packed` numbers of 16 bits, in base64. */
export interface SpeakerStatistics {
  /** espeak-ng's names of the phones, by a space. */
  readonly phoneNames: string;
  readonly speakers: readonly string[];
}

/** Means and deviations are kept as so many thousandths of what is usual for all sounds. */
const QUANTIZATION_SCALE = 2000;
/** Of a sound: how often it was heard, and its means and deviations. */
const ROW_VALUES = 1 + 2 * FEATURE_DIMENSIONS;
/** Frames: a sound that was heard less is taken from the reference voice, too. */
const MIN_FRAMES = 30;

/** The mouths of these speakers, their sounds numbered like those of the reference voice, which says what they never said. */
export function unpackSpeakers(
  speakers: SpeakerStatistics,
  numbers: ReadonlyMap<string, number>,
  voice: SufficientStatistics,
): SufficientStatistics[] {
  const names = speakers.phoneNames.split(' ');
  return speakers.speakers.map((text) => {
    const bytes = Buffer.from(text, 'base64');
    const made = new SufficientStatistics(voice.size);
    names.forEach((name, index) => {
      const phone = numbers.get(name);
      if (phone === undefined) return;
      for (let part = 0; part < STATES_PER_PHONE; part++)
        readRow(bytes, (index * STATES_PER_PHONE + part) * ROW_VALUES, made, 1 + phone * STATES_PER_PHONE + part);
    });
    const rest = new SufficientStatistics(voice.size);
    for (let sound = 0; sound < voice.size; sound++) if (made.counts[sound]! < MIN_FRAMES) rest.addLabel(voice, sound);
    return made.plus(rest);
  });
}

function readRow(bytes: Buffer, at: number, { counts, sums, squares }: SufficientStatistics, sound: number): void {
  const read = (index: number): number => bytes.readInt16LE(2 * (at + index));
  const count = (counts[sound] = read(0));
  for (let k = 0; k < FEATURE_DIMENSIONS; k++) {
    const [mean, deviation] = [read(1 + k) / QUANTIZATION_SCALE, read(1 + FEATURE_DIMENSIONS + k) / QUANTIZATION_SCALE];
    sums[sound * FEATURE_DIMENSIONS + k] = count * mean;
    squares[sound * FEATURE_DIMENSIONS + k] = count * (mean ** 2 + deviation ** 2);
  }
}

/** What was heard of each sound, as it is kept. */
export function packStatistics({ size, counts, sums, squares }: SufficientStatistics): string {
  const bytes = Buffer.alloc((size - 1) * ROW_VALUES * 2);
  for (let sound = 1; sound < size; sound++) {
    const count = counts[sound]!;
    const write = (index: number, value: number): void => {
      const whole = Math.max(-32_768, Math.min(32_767, Math.round(value)));
      bytes.writeInt16LE(whole, 2 * ((sound - 1) * ROW_VALUES + index));
    };
    write(0, count);
    for (let k = 0; count && k < FEATURE_DIMENSIONS; k++) {
      const mean = sums[sound * FEATURE_DIMENSIONS + k]! / count;
      write(1 + k, mean * QUANTIZATION_SCALE);
      write(
        1 + FEATURE_DIMENSIONS + k,
        Math.sqrt(Math.max(0, squares[sound * FEATURE_DIMENSIONS + k]! / count - mean ** 2)) * QUANTIZATION_SCALE,
      );
    }
  }
  return bytes.toString('base64');
}
