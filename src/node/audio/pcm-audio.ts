/** A sound to be written: one channel of 16 bits. */
export interface PcmAudio {
  readonly samples: Int16Array;
  readonly sampleRate: number;
}

/** A file of it. */
export interface EncodedAudio {
  readonly bytes: Uint8Array;
  /** Seconds by which the sound in the file is later than in the samples. */
  readonly offsetSeconds: number;
}
