import { wordBounds } from '../speech/words.js';
import { readAeneasTable } from './aeneas-table.js';
import { Json } from './json.js';
import { payloadOf, pieceCue, plainCue, type CueTraits } from './pieces.js';
import type { Reading } from './reading.js';
import { piecesIn, type Token } from './spoken-text.js';
import type { TimedCue } from './timing.js';

/**
 * The sync maps of aeneas (readbeyond/aeneas; its tables, and its output format `json`): `fragments` with `id`, `begin`, `end` (seconds, in
 * quotes), `lines`, and `children` where the text has several levels. Of those the last with more than a word is taken. The
 * ids are those of the page's elements.
 */
export function readAeneas({ source }: Reading): { cues: TimedCue[]; language?: string } {
  if (!/^\s*[{[]/.test(source)) return { cues: readAeneasTable(source) };
  const cues: TimedCue[] = [];
  let language = '';
  const todo = Json.parse(source).get('fragments').list().reverse();
  for (let fragment = todo.pop(); fragment; fragment = todo.pop()) {
    const children = fragment.get('children').list();
    language ||= fragment.get('language').text();
    const isOfWords = children.length > 0 && children.every((child) => wordBounds(textOf(child)).length === 1);
    if (children.length && !isOfWords) for (const child of children.reverse()) todo.push(child);
    else cues.push(cueOf(fragment, children));
  }
  return { cues, ...(language && { language }) };
}

function cueOf(fragment: Json, children: readonly Json[]): TimedCue {
  const [start, end] = [fragment.needTime('begin'), fragment.needTime('end')];
  const text = textOf(fragment) || children.map(textOf).join(' ');
  const traits = placed(fragment);
  if (!children.length) return plainCue(payloadOf(text), start, end, traits);
  const words = children.map((child): Token => {
    const { place } = placed(child);
    return { text: textOf(child), start: child.needTime('begin'), end: child.needTime('end'), place };
  });
  return pieceCue(text, piecesIn(text, words), { ...traits, start, end });
}

/** Without empty lines, which would end a cue. */
const textOf = (fragment: Json): string =>
  fragment
    .get('lines')
    .list()
    .map((line) => line.text().trim())
    .filter(Boolean)
    .join('\n');

function placed(fragment: Json): CueTraits {
  const id = fragment.get('id').text();
  return { id, ...(id && { place: { document: '', fragment: id } }) };
}
