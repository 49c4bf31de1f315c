import { DIMENSIONS } from '../fit/features.js';
import { PARTS } from '../fit/phone-model.js';
import { Tally } from '../fit/tally.js';

/** How the sounds of a language look when people say them: of each mouth, `packed` numbers of 16 bits, in base64. */
export interface Speakers {
  /** espeak-ng's names of the phones, by a space. */
  readonly names: string;
  readonly mouths: readonly string[];
}

/** Means and deviations are kept as so many thousandths of what is usual for all sounds. */
const SCALE = 2000;
/** Of a sound: how often it was heard, and its means and deviations. */
const ROW = 1 + 2 * DIMENSIONS;
/** Frames: a sound that was heard less is taken from the reference voice, too. */
const FEW = 30;

/** The mouths of these speakers, their sounds numbered like those of the reference voice, which says what they never said. */
export function mouthsOf(speakers: Speakers, numbers: ReadonlyMap<string, number>, voice: Tally): Tally[] {
  const names = speakers.names.split(' ');
  return speakers.mouths.map((text) => {
    const bytes = Buffer.from(text, 'base64');
    const made = new Tally(voice.size);
    names.forEach((name, index) => {
      const phone = numbers.get(name);
      if (phone === undefined) return;
      for (let part = 0; part < PARTS; part++)
        readRow(bytes, (index * PARTS + part) * ROW, made, 1 + phone * PARTS + part);
    });
    const rest = new Tally(voice.size);
    for (let sound = 0; sound < voice.size; sound++) if (made.counts[sound]! < FEW) rest.take(voice, sound);
    return made.joined(rest);
  });
}

function readRow(bytes: Buffer, at: number, { counts, sums, squares }: Tally, sound: number): void {
  const read = (index: number): number => bytes.readInt16LE(2 * (at + index));
  const count = (counts[sound] = read(0));
  for (let k = 0; k < DIMENSIONS; k++) {
    const [mean, deviation] = [read(1 + k) / SCALE, read(1 + DIMENSIONS + k) / SCALE];
    sums[sound * DIMENSIONS + k] = count * mean;
    squares[sound * DIMENSIONS + k] = count * (mean ** 2 + deviation ** 2);
  }
}

/** What was heard of each sound, as it is kept. */
export function packed({ size, counts, sums, squares }: Tally): string {
  const bytes = Buffer.alloc((size - 1) * ROW * 2);
  for (let sound = 1; sound < size; sound++) {
    const count = counts[sound]!;
    const write = (index: number, value: number): void => {
      const whole = Math.max(-32_768, Math.min(32_767, Math.round(value)));
      bytes.writeInt16LE(whole, 2 * ((sound - 1) * ROW + index));
    };
    write(0, count);
    for (let k = 0; count && k < DIMENSIONS; k++) {
      const mean = sums[sound * DIMENSIONS + k]! / count;
      write(1 + k, mean * SCALE);
      write(1 + DIMENSIONS + k, Math.sqrt(Math.max(0, squares[sound * DIMENSIONS + k]! / count - mean ** 2)) * SCALE);
    }
  }
  return bytes.toString('base64');
}
