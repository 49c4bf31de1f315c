import type { Cue, CueWord } from '../../timeline/webvtt/parse-webvtt.js';

/** Where words stand in a document, for formats that point at a text beside, or instead of, carrying it. */
export interface TextLocation {
  /** Address of the document, as the file has it; '' where it names none. */
  readonly document: string;
  /** What follows the `#` of the address: as a rule an element's id; '' where the whole document is meant. */
  readonly fragment: string;
  /** A selector of the Web Annotation model (§4.2) that says more than the fragment; kept as it was. */
  readonly selector?: unknown;
}

/** A word with what only some formats know of it. */
export interface TimedWord extends CueWord {
  /** Seconds; missing where the format tells only starts. */
  readonly end?: number;
  readonly place?: TextLocation;
}

/** A part of a media overlay that holds others: a section, a figure, a table (EPUB 3.3 §9.2.2.3). */
export interface OverlayGroup {
  readonly element: 'body' | 'seq';
  readonly id: string;
  readonly type: string;
  readonly textref: string;
}

/** A passage of a recording, a sentence as a rule, with what only some formats know of it. */
export interface TimedCue extends Cue {
  readonly words: readonly TimedWord[];
  /** Were times of its words told? Else they are reckoned from the cue's own by counting characters. */
  readonly timed: boolean;
  readonly speaker?: string;
  readonly place?: TextLocation;
  /** Address of the sound its times are of, where the file names one. */
  readonly audio?: string;
  /** Where its text stands on a picture: the settings of a WebVTT cue (§4.4), as written. */
  readonly settings?: string;
  /** What kind of part it is: `epub:type` of an overlay, `group` of SyncMediaLite. */
  readonly kind?: string;
  /** The overlay's parts that it stands in, the outermost first. */
  readonly groups?: readonly OverlayGroup[];
}

/** Something that was mended, or could not be kept: told, but no reason to stop. */
export interface FormatWarning {
  /** In the file, from 1; 0 where the whole file is meant. */
  readonly line: number;
  readonly message: string;
  readonly advice: string;
}

/** A timing file of any format. */
export interface Timing {
  /** The name of the format that the file has. */
  readonly format: string;
  /** Comments of WebVTT; the first may be a narration note. */
  readonly notes: readonly string[];
  /** Styles and regions of WebVTT (§4.1), each as it was written. */
  readonly styles?: readonly string[];
  /** In the order of the file. */
  readonly cues: readonly TimedCue[];
  /** BCP 47, as the file tells it. */
  readonly language?: string;
  readonly warnings: readonly FormatWarning[];
}

/** A file that cannot be read. The message says what is wrong, `mend` what to do. */
export class FormatError extends Error {
  /** From 1; 0 where the whole file is meant. */
  readonly line: number;
  readonly advice: string;

  constructor(line: number, message: string, mend: string) {
    super(message);
    this.name = 'FormatError';
    this.line = line;
    this.advice = mend;
  }
}
