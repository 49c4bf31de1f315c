import { Json } from './json.js';
import { pieceCue } from './pieces.js';
import type { Reading } from './reading.js';
import { piecesIn, sentenceCues, textOf, type Token } from './spoken-text.js';
import type { TimedCue } from './timing.js';

const PASSAGES = ['sentence', 'segment'];

/**
 * Echogarden's timelines (its documentation, "Timeline objects"): entries of `type` segment, paragraph, sentence, word,
 * token or phone with `text`, `startTime`, `endTime` (seconds) and a `timeline` of smaller ones; by itself, or in a result
 * with the transcript. A cue a sentence; where there are none, a segment; where there are only words, by the text.
 */
export function readEchogarden({ source, language }: Reading): TimedCue[] {
  const root = Json.parse(source);
  const entries = flat(Array.isArray(root.value) ? root : root.get('timeline'));
  const passage = PASSAGES.find((type) => entries.some((entry) => entry.type === type));
  if (!passage) {
    const { text, pieces } = textOf(entries.filter(({ type }) => type === 'word').map(tokenOf));
    return sentenceCues(text, pieces, language);
  }
  const cues: TimedCue[] = [];
  entries.forEach((entry, index) => {
    if (entry.type !== passage) return;
    const words: Token[] = [];
    for (let next = index + 1; next < entry.end; next++)
      if (entries[next]!.type === 'word') words.push(tokenOf(entries[next]!));
    const text = entry.json.get('text').text().trim() || textOf(words).text;
    const [start, end] = [entry.json.needTime('startTime'), entry.json.needTime('endTime')];
    cues.push(pieceCue(text, piecesIn(text, words), { start, end }));
  });
  return cues;
}

interface Entry {
  readonly type: string;
  readonly json: Json;
  /** The index after the last entry within it. */
  end: number;
}

/** Every entry, each before those within it. Without recursion: a file may be nested deeper than the stack. */
function flat(timeline: Json): Entry[] {
  const entries: Entry[] = [];
  const open: { list: readonly Json[]; next: number; owner?: Entry }[] = [{ list: timeline.list(), next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const json = top.list[top.next++];
    if (!json) {
      if (top.owner) top.owner.end = entries.length;
      open.pop();
      continue;
    }
    const entry = { type: json.get('type').text(), json, end: entries.length + 1 };
    entries.push(entry);
    open.push({ list: json.get('timeline').list(), next: 0, owner: entry });
  }
  return entries;
}

const tokenOf = ({ json }: Entry): Token => ({
  text: json.get('text').text(),
  start: json.needTime('startTime'),
  end: json.get('endTime').time(),
});
