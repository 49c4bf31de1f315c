/** A sound to be written: one channel of 16 bits. */
export interface Sound {
  readonly samples: Int16Array;
  readonly sampleRate: number;
}

/** A file of it. */
export interface Encoded {
  readonly bytes: Uint8Array;
  /** Seconds by which the sound in the file is later than in the samples. */
  readonly offset: number;
}
