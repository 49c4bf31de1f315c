import type { Cue, CueWord } from '../../timeline/webvtt/parse-webvtt.js';

/** The location of a text in a document, for formats that point at a text. */
export interface TextLocation {
  /** Address of the document, as the file writes it; '' if the file names none. */
  readonly document: string;
  /** The part of the address after the `#`, usually the id of an element; '' for the whole document. */
  readonly fragment: string;
  /** A selector of the Web Annotation model (§4.2) that is more specific than the fragment, as the file writes it. */
  readonly selector?: unknown;
}

/** A word, with properties that only some formats have. */
export interface TimedWord extends CueWord {
  /** Seconds; undefined if the format has only starts. */
  readonly end?: number;
  readonly place?: TextLocation;
}

/** A part of a media overlay that contains others: a section, a figure, a table (EPUB 3.3 §9.2.2.3). */
export interface OverlayGroup {
  readonly element: 'body' | 'seq';
  readonly id: string;
  readonly type: string;
  readonly textref: string;
}

/** A passage of a recording, usually a sentence, with properties that only some formats have. */
export interface TimedCue extends Cue {
  readonly words: readonly TimedWord[];
  /** Whether the file has times of words. If not, the times of words are computed from those of the cue by the number of characters. */
  readonly timed: boolean;
  /** Whether the file gives no end: the clip ends with the recording. `end` is then where the next one starts, or an estimate. */
  readonly hasOpenEnd?: boolean;
  readonly speaker?: string;
  readonly place?: TextLocation;
  /** Address of its recording, if the file names one. */
  readonly audio?: string;
  /** The settings of a WebVTT cue (§4.4), which place captions on a video, as the file writes them. */
  readonly settings?: string;
  /** The kind of passage: `epub:type` of a media overlay, `group` of SyncMediaLite. */
  readonly kind?: string;
  /** The groups of the media overlay that contain it, the outermost first. */
  readonly groups?: readonly OverlayGroup[];
}

/** A report of a repair or a loss. The conversion continues. */
export interface FormatWarning {
  /** The line in the file, from 1; 0 for the whole file. */
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
  /** Styles and regions of WebVTT (§4.1), as the file writes them. */
  readonly styles?: readonly string[];
  /** In the order of the file. */
  readonly cues: readonly TimedCue[];
  /** BCP 47, as the file states it. */
  readonly language?: string;
  readonly warnings: readonly FormatWarning[];
}

/** The error of a file that cannot be read. The message says what is wrong, the advice what to do. */
export class FormatError extends Error {
  /** From 1; 0 for the whole file. */
  readonly line: number;
  readonly advice: string;

  constructor(line: number, message: string, advice: string) {
    super(message);
    this.name = 'FormatError';
    this.line = line;
    this.advice = advice;
  }
}
