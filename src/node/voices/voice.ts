/** The speech of one sentence. */
export interface SynthesizedSpeech {
  /** One channel, 16 bits. */
  readonly samples: Int16Array;
  readonly sampleRate: number;
  /** The time of every given word in the samples (seconds), in ascending order. A word without a sound has no length. */
  readonly words: readonly TimeSpan[];
}

/** The speech of one sentence, whose samples are in a file. */
export interface StoredSpeech extends Omit<SynthesizedSpeech, 'samples'> {
  /** The samples of a range, as far as there are any. */
  read(from: number, to: number): Promise<Int16Array>;
}

export interface TimeSpan {
  readonly start: number;
  readonly end: number;
  /** Whether the time is an estimate. */
  readonly unsure?: boolean;
}

/** The pronunciation of names in IPA, by the index of their first word; '' for their other words. */
export type Phonemes = readonly (string | undefined)[];

/**
 * A speech synthesizer; each program has an adapter. A voice speaks a whole sentence, because of its intonation, and reports
 * the time of each word. The same words give the same samples.
 */
export interface Voice {
  /**
   * @param words in order; '' is a word without a sound.
   * @param language BCP 47 tag, for voices with several languages.
   * @param phonemes only for a voice that takes them.
   */
  synthesize(words: readonly string[], language: string, phonemes?: Phonemes): Promise<SynthesizedSpeech>;
  /** Writes how the voice speaks each word by itself, in the phone names of its program. Some voices cannot. */
  phonemize?(words: readonly string[], language: string): Promise<readonly string[]>;
}

/**
 * Why a voice cannot speak a word as people do: its program has no dictionary for the writing system, or the writing leaves out
 * vowels that the program has to guess.
 */
export type PronunciationGap = { readonly script: string; readonly hasPoints?: true } | 'vowels';

/** How a service takes text. */
export interface SpeechService {
  /** How often each sentence is sent: twice where sound and times are two requests. */
  readonly sends: number;
  /** The longest sentence. */
  readonly maxCharacters: number;
  /** Whether it takes the pronunciation of a name in IPA. Other voices get the respelling. */
  readonly hasPhonemes?: boolean;
}

/** A voice that may be opened. */
export interface VoiceDescriptor {
  /** The value of `--voice`. */
  readonly name: string;
  /** The name in the timing file, with the program, such as `flite slt`. */
  readonly id: string;
  /** BCP 47 primary subtags; `all` if only the program knows its languages. */
  readonly languages: readonly string[] | 'all';
  /** Optional peer dependencies that it needs. */
  readonly packages: readonly string[];
  /** What its sentences depend on, if that is not its name and the versions of its packages. */
  cacheKey?(): string;
  /** Set if its sentences are sent to a service, which may count their characters. */
  readonly service?: SpeechService;
  open(): Promise<Voice>;
  /** Finds the words that it cannot speak as people do. */
  gapOf?(word: string, language: string): PronunciationGap | undefined;
}

/** Whether the voice speaks the language, by its primary subtag: en-GB is English (RFC 4647 §3.3.1). */
export const speaksLanguage = ({ languages }: VoiceDescriptor, language: string): boolean =>
  languages === 'all' || languages.includes(language.toLowerCase().split('-')[0]!);
