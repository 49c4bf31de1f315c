import { wordBounds } from '../../speech/word-bounds.js';
import { readAeneasTable } from './aeneas-table.js';
import { JsonValue } from '../parsing/json-value.js';
import { escapePayload, createTimedCue, createPlainCue, type CueProperties } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { locateTokens, type TimedToken } from '../cues/timed-tokens.js';
import type { TimedCue } from '../format/timing.js';

/**
 * The sync maps of aeneas (readbeyond/aeneas; its tables, and its output format `json`): `fragments` with `id`, `begin`, `end` (seconds, in
 * quotes), `lines`, and `children` where the text has several levels. Of those the last with more than a word is taken. The
 * ids are those of the page's elements.
 */
export function readAeneas({ source }: FormatInput): { cues: TimedCue[]; language?: string } {
  if (!/^\s*[{[]/.test(source)) return { cues: readAeneasTable(source) };
  const cues: TimedCue[] = [];
  let language = '';
  const todo = JsonValue.parse(source).get('fragments').list().reverse();
  for (let fragment = todo.pop(); fragment; fragment = todo.pop()) {
    const children = fragment.get('children').list();
    language ||= fragment.get('language').text();
    const isOfWords = children.length > 0 && children.every((child) => wordBounds(fragmentText(child)).length === 1);
    if (children.length && !isOfWords) for (const child of children.reverse()) todo.push(child);
    else cues.push(cueOf(fragment, children));
  }
  return { cues, ...(language && { language }) };
}

function cueOf(fragment: JsonValue, children: readonly JsonValue[]): TimedCue {
  const [start, end] = [fragment.requireTime('begin'), fragment.requireTime('end')];
  const text = fragmentText(fragment) || children.map(fragmentText).join(' ');
  const traits = traitsOf(fragment);
  if (!children.length) return createPlainCue(escapePayload(text), start, end, traits);
  const words = children.map((child): TimedToken => {
    const { place } = traitsOf(child);
    return { text: fragmentText(child), start: child.requireTime('begin'), end: child.requireTime('end'), place };
  });
  return createTimedCue(text, locateTokens(text, words), { ...traits, start, end });
}

/** Without empty lines, which would end a cue. */
const fragmentText = (fragment: JsonValue): string =>
  fragment
    .get('lines')
    .list()
    .map((line) => line.text().trim())
    .filter(Boolean)
    .join('\n');

function traitsOf(fragment: JsonValue): CueProperties {
  const id = fragment.get('id').text();
  return { id, ...(id && { place: { document: '', fragment: id } }) };
}
