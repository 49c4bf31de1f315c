import type { SpokenForm } from '../story/story.js';
import { addFinalStop } from './spoken-words.js';
import type { Bounds } from './word-bounds.js';

/**
 * Replaces the spoken words of a sentence by what the page says instead: the first word of a form has all of it. A form
 * without a length is spoken before its word, after a pause.
 *
 * @param bounds of the words in the text
 * @returns the spoken words, one for each word of the page
 */
export function applySpokenForms(
  spoken: readonly string[],
  text: string,
  bounds: readonly Bounds[],
  forms: readonly SpokenForm[] | undefined,
): readonly string[] {
  if (!forms || !bounds.length) return spoken;
  const [start, end] = [bounds[0]!.start, bounds.at(-1)!.end];
  const words = [...spoken];
  for (const form of forms) {
    const first = bounds.findIndex((word) => word.end > form.start);
    if (form.start >= end) continue;
    if (form.start === form.end) {
      if (!isFirstAfter(form, text, start)) continue;
      if (first) words[first - 1] = withPause(words[first - 1]!);
      words[first] = `${form.text} ${words[first]!}`.trim();
      continue;
    }
    if (form.end <= start) continue;
    let next = first;
    while (next < bounds.length && bounds[next]!.start < form.end) next++;
    const from = bounds[first]!.start;
    const to = bounds[next - 1]!.end;
    const before = text.slice(from, Math.max(from, form.start));
    const after = text.slice(Math.min(to, form.end), to);
    words[first] = (before + form.text + after).replace(/["“”„«»()[\]]/g, '').trim();
    words.fill('', first + 1, next);
  }
  return addFinalStop(words);
}

/** Whether the word after an insertion is in this sentence: only spaces may be between both. */
const isFirstAfter = ({ start }: SpokenForm, text: string, sentenceStart: number): boolean =>
  start >= sentenceStart || !text.slice(start, sentenceStart).trim();

const withPause = (word: string): string => (/[\p{L}\p{M}\p{N}%°+€$£]$/u.test(word) ? `${word},` : word);
