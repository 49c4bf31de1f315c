/** A sound file in metadata for search engines and feeds. */
export interface SoundSource {
  /** Absolute if `PublishingOptions.url` is given, otherwise relative to the page. */
  readonly url: string;
  /** MIME type. */
  readonly type: string;
  readonly bytes: number;
}

/** A recording in metadata for search engines and feeds. */
export interface PublishedRecording {
  readonly language: string;
  /** The voices, all of machines: `flite slt, espeak-ng`. */
  readonly voice: string;
  /** “Read by an automated voice”, in the language of the story. */
  readonly voiceLabel: string;
  /** Seconds. */
  readonly duration: number;
  readonly sources: readonly SoundSource[];
  /** URL of the timing file. */
  readonly transcriptUrl: string;
}
