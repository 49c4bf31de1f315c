import { relocateBlocks } from '../../browser/follow/relocate-blocks.js';
import { createCorrections } from '../../browser/story/corrections.js';
import type { Speech } from '../../core/speech/speech.js';
import type { OpenReading } from '../open-reading.js';

/** With a smaller share of its words, the page has another story. A translated page has none, and the same story. */
const MIN_KEPT_SHARE = 0.5;

/** Elements and attributes that translators of browsers leave in the text, or on the root. */
const TRANSLATION_SELECTOR = 'font, [_msttexthash], [class*="translated-"]';

/**
 * Finds the words of the speech again after the page has replaced their text. If most words are gone, the page shows
 * another story: the reading closes.
 */
export function relocateText(
  reading: OpenReading,
  article: HTMLElement,
  speech: Speech,
  edits: readonly MutationRecord[],
): void {
  const share = relocateBlocks(article, speech, edits, { correct: createCorrections(reading.host) });
  if (share === undefined || share >= MIN_KEPT_SHARE || isTranslated(article)) return;
  reading.reset();
}

const isTranslated = (article: HTMLElement): boolean =>
  document.documentElement.matches(TRANSLATION_SELECTOR) || !!article.querySelector(TRANSLATION_SELECTOR);
