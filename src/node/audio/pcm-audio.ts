/** A sound of one channel and 16 bits. */
export interface PcmAudio {
  readonly samples: Int16Array;
  readonly sampleRate: number;
}

/** A sound of one channel and 16 bits that is read in parts, more than once. An hour of it needs little memory. */
export interface PcmStream {
  readonly sampleRate: number;
  /** Number of samples. */
  readonly length: number;
  /** From the first sample to the last. */
  read(): AsyncIterable<Int16Array>;
}

/** An encoded sound file. */
export interface EncodedAudio {
  readonly bytes: Uint8Array;
  /** Delay of the sound in the file. */
  readonly offsetSeconds: number;
}

const PART_SAMPLES = 65_536;

/** Reads a sound in memory in parts. */
export const streamOf = ({ samples, sampleRate }: PcmAudio): PcmStream => ({
  sampleRate,
  length: samples.length,
  async *read() {
    for (let from = 0; from < samples.length; from += PART_SAMPLES) {
      // Signals and other work come between two parts.
      await new Promise((resolve) => setImmediate(resolve));
      yield samples.subarray(from, from + PART_SAMPLES);
    }
  },
});

/** Cuts parts of any length into frames of one length. The last frame may be shorter. A frame is valid until the next one. */
export async function* framesOf(parts: AsyncIterable<Int16Array>, size: number): AsyncGenerator<Int16Array> {
  const frame = new Int16Array(size);
  let filled = 0;
  for await (const part of parts)
    for (let from = 0; from < part.length;) {
      const taken = Math.min(size - filled, part.length - from);
      frame.set(part.subarray(from, from + taken), filled);
      from += taken;
      filled += taken;
      if (filled < size) continue;
      yield frame;
      filled = 0;
    }
  if (filled) yield frame.subarray(0, filled);
}
