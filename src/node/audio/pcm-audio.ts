/** A sound of one channel and 16 bits. */
export interface PcmAudio {
  readonly samples: Int16Array;
  readonly sampleRate: number;
}

/** An encoded sound file. */
export interface EncodedAudio {
  readonly bytes: Uint8Array;
  /** Delay of the sound in the file. */
  readonly offsetSeconds: number;
}
