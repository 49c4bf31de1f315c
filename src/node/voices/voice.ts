/** A sentence as a voice said it. */
export interface SynthesizedSpeech {
  /** One channel, 16 bits. */
  readonly samples: Int16Array;
  readonly sampleRate: number;
  /** Of every word that was given, seconds within the samples; never falling. A word without a sound has no length. */
  readonly words: readonly TimeSpan[];
}

export interface TimeSpan {
  readonly start: number;
  readonly end: number;
  /** Is the time a guess? */
  readonly unsure?: boolean;
}

/**
 * What makes the sound: one port, an adapter for each program. A voice says a sentence as a whole, for the tune of it,
 * and knows when each word of it sounds. The same words give the same samples.
 */
export interface Voice {
  /**
   * @param words in order; '' is a word without a sound.
   * @param language their BCP 47 tag: of a voice with many languages it is the one to read in.
   */
  synthesize(words: readonly string[], language: string): Promise<SynthesizedSpeech>;
  /** How it would say each word by itself, in the program's own letters for sounds, where it can tell. */
  phonemize?(words: readonly string[], language: string): Promise<readonly string[]>;
}

/** A voice that could be opened: what stands in `--voice`, and what the timing file names. */
export interface VoiceDescriptor {
  readonly name: string;
  /** With its program, as in `flite slt`. */
  readonly id: string;
  /** BCP 47 primary subtags of what it speaks; `all` where only the program knows. */
  readonly languages: readonly string[] | 'all';
  /** Optional peers that it needs. */
  readonly packages: readonly string[];
  open(): Promise<Voice>;
}

/** Does the voice speak the language? By the primary subtag: en-GB is English (RFC 4647 §3.3.1). */
export const speaksLanguage = ({ languages }: VoiceDescriptor, language: string): boolean =>
  languages === 'all' || languages.includes(language.toLowerCase().split('-')[0]!);
