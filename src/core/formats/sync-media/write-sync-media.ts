import { plainText } from '../../timeline/webvtt/cue-text.js';
import { writeWebvtt } from '../../timeline/webvtt/write-webvtt.js';
import type { Cue } from '../../timeline/webvtt/parse-webvtt.js';
import type { TimedCue, TimedWord, Timing } from '../format/timing.js';

/** Enough of the sentence before a word to distinguish two equal words. */
const PREFIX_CHARACTERS = 32;

/**
 * SyncMediaLite (W3C Synchronized Multimedia for Publications CG, "SyncLite"): one cue for each passage, and if words have
 * times, one for each word, in the group "word". The selector names the id of a passage, else it quotes the text (Web
 * Annotation §4.2.4), so that no text is lost. A selector from the input file stays as it was.
 */
export function writeSyncMedia({ notes, cues }: Timing): string {
  const written = cues.flatMap((cue): Cue[] => {
    const words = cue.timed ? cue.words : [];
    const text = plainText(cue.text).replace(/\s+/g, ' ').trim();
    const kind = cue.kind ?? (words.length ? 'sentence' : undefined);
    const whole = metadataCue(cue.id, cue.start, cue.end, selectorOf(cue, text), kind);
    let before = '';
    return [
      whole,
      ...words.map((word, index) => {
        const end = word.end ?? words[index + 1]?.start ?? cue.end;
        const selector = wordSelector(cue, word, before);
        before = `${before}${word.text} `.slice(-PREFIX_CHARACTERS);
        return metadataCue('', word.start, end, selector, 'word');
      }),
    ];
  });
  return writeWebvtt({ notes, cues: written.sort((a, b) => a.start - b.start) });
}

/** JSON on one line, without an arrow, which would start another cue. */
function metadataCue(id: string, start: number, end: number, selector: object, group: string | undefined): Cue {
  const groups = group?.includes(' ') ? group.split(' ') : group;
  const text = JSON.stringify({ selector, group: groups }).replace(/-->/g, '--\\u003e');
  return { id, start, end, text, words: [] };
}

function selectorOf({ id, place }: TimedCue, text: string): object {
  if (place?.selector) return place.selector;
  const quote = text ? { type: 'TextQuoteSelector', exact: text } : undefined;
  const fragment = place?.fragment || (quote ? '' : id);
  if (!fragment && quote) return quote;
  return { type: 'FragmentSelector', value: fragment, ...(quote && { refinedBy: quote }) };
}

function wordSelector({ place }: TimedCue, word: TimedWord, before: string): object {
  if (word.place?.selector) return word.place.selector;
  const quote = word.text
    ? { type: 'TextQuoteSelector', exact: word.text, ...(before.trim() && { prefix: before }) }
    : undefined;
  const fragment = word.place?.fragment || place?.fragment;
  if (!fragment)
    return place?.selector && quote
      ? { ...place.selector, refinedBy: quote }
      : (quote ?? { type: 'FragmentSelector', value: '' });
  return { type: 'FragmentSelector', value: fragment, ...(quote && { refinedBy: quote }) };
}
