import type { TreeElement, TreeNode } from '../../story/tree.js';
import type { FormatName, TextLocation, FormatWarning } from './timing.js';

/** What a reader may ask of the world round it. */
export interface TimingOptions {
  /** The format, where it is known; else the content tells, then the name. */
  readonly format?: FormatName | undefined;
  /** The file's name: it decides where the content does not. */
  readonly name?: string | undefined;
  /** BCP 47: for the ends of sentences, where the file has none. */
  readonly language?: string | undefined;
  /** Seconds of the sound, where they are known: the last word ends there, where the format does not tell. */
  readonly duration?: number | undefined;
  /** What the voice was given, text or SSML: for marks that carry none. */
  readonly script?: string | undefined;
  /** A parser of XML: its root. Throws FormatError with the line. */
  readonly xml?: ((source: string) => TreeElement) | undefined;
  /** A parser of HTML: its document. */
  readonly html?: ((source: string) => TreeNode) | undefined;
  /** The text at a place in a document; undefined where it cannot be had. */
  readonly textAt?: ((place: TextLocation) => string | undefined) | undefined;
}

/** What a reader is given: the file's text without a byte-order mark, and where to tell what it mended. */
export interface FormatInput {
  readonly source: string;
  readonly options: TimingOptions;
  readonly language: string;
  readonly warn: (remark: FormatWarning) => void;
}
