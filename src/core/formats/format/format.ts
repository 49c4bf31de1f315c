import type { FormatInput } from './format-input.js';
import type { FormatSample } from './format-sample.js';
import type { FormatWarning, TimedCue, Timing } from './timing.js';

/**
 * `certain`: no other format looks like this. `possible`: the format is the right one unless another format is certain.
 * Undefined: the file has another format.
 */
export type Detection = 'certain' | 'possible' | undefined;

/** Properties of a timing that some formats cannot store. */
export type LossyFeature =
  | 'ids'
  | 'text'
  | 'word-times'
  | 'word-ends'
  | 'doubts'
  | 'bounds'
  | 'open-ends'
  | 'line-breaks'
  | 'speakers'
  | 'notes'
  | 'language'
  | 'locations'
  | 'parts'
  | 'sound'
  | 'styles';

/** The description of a format, on which every list of formats is based. */
export interface FormatInfo<Name extends string = string> {
  readonly name: Name;
  /** Extensions of file names, without the dot. */
  readonly extensions: readonly string[];
  /** Files of other kinds often have the same extension: only the content decides. */
  readonly isExtensionGeneric?: boolean;
  /** One line of `aloud convert --help`. */
  readonly summary: string;
  /** Captions may repeat lines on the screen and overlap; other formats name a passage twice because it is said twice. */
  readonly isCaptions?: boolean;
  /** The file is HTML. */
  readonly isWebPage?: boolean;
  /** The unit of times that are bare numbers. Files of the kind may have the other one: the rate of speech decides. */
  readonly unit?: TimeUnit;
  /** The names of properties in JSON, or of the root element, by which an unknown file resembles this format. */
  readonly keys?: readonly string[];
  /** Recognises the format by the content of a file. A format that is only written has none. */
  readonly detect?: (sample: FormatSample) => Detection;
}

export type TimeUnit = 's' | 'ms';

/** The cues that a reader found, with the notes, styles and language if the file contains them. */
export type ReaderResult =
  | readonly TimedCue[]
  | (Partial<Pick<Timing, 'notes' | 'styles' | 'language'>> & {
      readonly cues: readonly TimedCue[];
      /** The unit of this file; undefined if its times state their unit. */
      readonly unit?: TimeUnit | undefined;
    });

export interface ReadableFormat<Name extends string = string> extends FormatInfo<Name> {
  /** @throws FormatError if the file cannot be read */
  readonly read: (input: FormatInput) => ReaderResult;
}

/** The addresses that a media overlay points at, used for cues that do not name their own. */
export interface WriteTargets {
  /** Address of the recording. */
  readonly audio: string;
  /** Address of the page. */
  readonly page: string;
  /** Whether the page was read for the texts: then it has no text at the places that lack one. */
  readonly isPageRead?: boolean;
}

export interface WrittenTiming {
  readonly text: string;
  /** Properties that the format cannot store, and work that is left to the author. */
  readonly warnings: readonly FormatWarning[];
}

export interface WritableFormat<Name extends string = string> extends FormatInfo<Name> {
  readonly write: (timing: Timing, targets: WriteTargets) => WrittenTiming;
  readonly cannotStore: readonly LossyFeature[];
  /** The text is in a page that the cues point at: cues without a text are valid. */
  readonly pointsAtText?: boolean;
  /** A cue may contain other cues, such as a stanza and its lines. */
  readonly storesNestedCues?: boolean;
  /** Each cue names its recording. */
  readonly storesSeveralRecordings?: boolean;
}
