import { escapeXmlAttribute, escapeXmlText } from '../xml/escape-xml.js';
import type { Phonemes, TimeSpan } from './voice.js';

/** The marks at the end of a spoken word. They belong after a phoneme element, not into it. */
const END_MARKS = /[.,;:!?؟،。！？]*$/u;

/**
 * SSML 1.1 with a mark before each word that has a sound. The name of a mark is the index of its word. A name with a
 * pronunciation becomes one `phoneme` element, so that only its first word has a mark.
 *
 * @param phonemes the pronunciation (IPA) of a word; '' for the other words of the same name.
 */
export function toMarkedSsml(words: readonly string[], phonemes: Phonemes = []): string {
  const parts = words.map((word, index) => {
    const phoneme = phonemes[index];
    if (!word || phoneme === '') return '';
    const mark = `<mark name="${index}"/>`;
    if (phoneme === undefined) return mark + escapeXmlText(word);
    const name = words.slice(index, endOfName(phonemes, index)).filter(Boolean).join(' ');
    const [end = ''] = END_MARKS.exec(name)!;
    const written = escapeXmlText(name.slice(0, name.length - end.length));
    return `${mark}<phoneme alphabet="ipa" ph="${escapeXmlAttribute(phoneme)}">${written}</phoneme>${end}`;
  });
  return `<speak>${parts.filter(Boolean).join(' ')}</speak>`;
}

function endOfName(phonemes: Phonemes, first: number): number {
  let end = first + 1;
  while (phonemes[end] === '') end++;
  return end;
}

/**
 * The times of words, from those of the marks. A word ends where the next mark is. The words of one name share its time, and
 * all but the first are unsure.
 *
 * @param times of the marks (seconds), by the index of their word.
 * @param end of the sound.
 */
export function toWordTimes(
  words: readonly string[],
  times: ReadonlyMap<number, number>,
  end: number,
): readonly TimeSpan[] {
  const marks = [...words.keys()].filter((index) => times.has(index));
  const spans: TimeSpan[] = [];
  let now = Math.min(end, times.get(marks[0] ?? 0) ?? 0);
  for (const [at, mark] of marks.entries()) {
    const [first, last] = [at ? mark : 0, marks[at + 1] ?? words.length];
    const until = Math.min(end, Math.max(now, times.get(last) ?? end));
    const spoken = words.slice(first, last).filter(Boolean).length;
    const share = (until - now) / spoken;
    for (let index = first; index < last; index++) {
      const start = now;
      if (words[index]) now += share;
      spans.push({ start, end: now, ...(words[index] && index !== mark && { unsure: true }) });
    }
    now = until;
  }
  return spans;
}
