import { setRangeToWords } from '../../browser/follow/text-range.js';
import type { TimedSpeech, WordRange } from '../../core/timeline/timed-speech.js';
import { wordAtOrAfter } from './word-position.js';

/** After a seek to a boundary, the audio may stand so much before it, in seconds. */
export const EARLY_SECONDS = 0.01;

/** A sentence of the speech: its start in seconds, and its index in the timeline. */
export interface Sentence {
  readonly time: number;
  readonly index: number;
}

/**
 * The sentence with a position of the page, else the next one with a time; after the last, the last one.
 * @param at collapsed, in the article
 */
export function sentenceAtOrAfter(timed: TimedSpeech, at: Range): Sentence | undefined {
  const word = wordAtOrAfter(timed.speech, at);
  return (word < 0 ? undefined : sentenceOfWord(timed, word)) ?? lastSentence(timed);
}

/** The words of the sentence at a time, or of the last one before it that is on the page; else the first word. */
export function wordsOfSentenceAt(timed: TimedSpeech, time: number): WordRange {
  let { sentence } = timed.timeline.at(time + EARLY_SECONDS);
  while (sentence >= 0 && !timed.sentenceRange(sentence)) sentence -= 1;
  return timed.sentenceRange(sentence) ?? { first: 0, end: 1 };
}

/** The sentence whose text is painted at a point of the view; undefined where there is none, as in a margin. */
export function sentenceAtPoint(timed: TimedSpeech, article: HTMLElement, x: number, y: number): Sentence | undefined {
  const at = positionAtPoint(article, x, y);
  if (!at) return undefined;
  const word = wordAtOrAfter(timed.speech, at);
  // After a word's last letter the position belongs to the next word.
  const last = word < 0 ? timed.speech.words.length - 1 : word;
  return [last, last - 1]
    .map((each) => (each < 0 ? undefined : sentenceOfWord(timed, each)))
    .find((sentence) => sentence && isPaintedAt(timed, sentence, x, y));
}

function sentenceOfWord(timed: TimedSpeech, word: number): Sentence | undefined {
  const { timeline } = timed;
  const time = timeline.timeAt(word);
  if (Number.isNaN(time)) return undefined;
  const index = timeline.at(time).sentence;
  return { index, time: timeline.data.sentenceStarts[index] ?? time };
}

function lastSentence({ timeline }: TimedSpeech): Sentence | undefined {
  const { sentenceStarts, sentenceFirstWords } = timeline.data;
  let index = sentenceFirstWords.length - 1;
  while (index >= 0 && sentenceFirstWords[index]! < 0) index -= 1;
  return index < 0 ? undefined : { index, time: sentenceStarts[index]! };
}

function isPaintedAt(timed: TimedSpeech, { index }: Sentence, x: number, y: number): boolean {
  const words = timed.sentenceRange(index);
  const range = new Range();
  if (!words || !setRangeToWords(range, timed.speech, words.first, words.end)) return false;
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** The place of the caret that a press at this point of the view would set, in a shadow tree too. */
function positionAtPoint(article: HTMLElement, x: number, y: number): Range | undefined {
  const root = article.getRootNode();
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const at = new Range();
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    if (!caret || !article.contains(caret.offsetNode)) return undefined;
    at.setStart(caret.offsetNode, caret.offset);
  } else {
    // Safari before 26.2.
    const caret = (document as Document).caretRangeFromPoint(x, y);
    if (!caret || !article.contains(caret.startContainer)) return undefined;
    at.setStart(caret.startContainer, caret.startOffset);
  }
  at.collapse(true);
  return at;
}
