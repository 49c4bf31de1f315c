import type { TreeElement, TreeNode } from '../../story/tree.js';
import type { FormatWarning, TextLocation } from './timing.js';

/** Data and parsers that the caller of a reader provides. */
export interface ReaderOptions {
  /** BCP 47; needed to find the ends of sentences in a file without them. */
  readonly language?: string | undefined;
  /** The input of the voice, text or SSML; needed for marks that contain no text. */
  readonly script?: string | undefined;
  /** Parses XML and returns the root element. Throws a FormatError with the line. */
  readonly xml?: ((source: string) => TreeElement) | undefined;
  /** Parses HTML and returns the document. */
  readonly html?: ((source: string) => TreeNode) | undefined;
  /** The text at a location in a document; undefined if the text is not available. */
  readonly textAt?: ((location: TextLocation) => string | undefined) | undefined;
}

/** The input of a reader. */
export interface FormatInput {
  /** The text of the file, without a byte-order mark. */
  readonly source: string;
  readonly options: ReaderOptions;
  readonly language: string;
  /** Reports something that the reader repaired or left out. */
  readonly warn: (warning: FormatWarning) => void;
}
