import { wordBounds } from '../../speech/word-bounds.js';
import { readAeneasTable } from './aeneas-table.js';
import { JsonValue } from '../parsing/json-value.js';
import { escapePayload, createTimedCue, createPlainCue, type CueProperties } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { locateTokens, type TimedToken } from '../cues/timed-tokens.js';
import type { TimedCue } from '../format/timing.js';

/**
 * The sync maps of aeneas (readbeyond/aeneas): its tables, and its output format `json`. JSON has `fragments` with `id`,
 * `begin`, `end` (seconds as strings), `lines`, and `children` if the text has several levels. The cues are the lowest
 * level whose fragments have more than one word. The ids are those of elements of the page.
 */
export function readAeneas({ source }: FormatInput): { cues: TimedCue[]; language?: string } {
  if (!/^\s*[{[]/.test(source)) return { cues: readAeneasTable(source) };
  const cues: TimedCue[] = [];
  let language = '';
  const pending = JsonValue.parse(source).get('fragments').list().reverse();
  for (let fragment = pending.pop(); fragment; fragment = pending.pop()) {
    const children = fragment.get('children').list();
    language ||= fragment.get('language').text();
    const isWordLevel = children.length > 0 && children.every((child) => wordBounds(fragmentText(child)).length === 1);
    if (children.length && !isWordLevel) for (const child of children.reverse()) pending.push(child);
    else cues.push(cueOf(fragment, children));
  }
  return { cues, ...(language && { language }) };
}

function cueOf(fragment: JsonValue, children: readonly JsonValue[]): TimedCue {
  const [start, end] = [fragment.requireTime('begin'), fragment.get('end').time()];
  const text = fragmentText(fragment) || children.map(fragmentText).join(' ');
  const properties = propertiesOf(fragment);
  if (!children.length) return createPlainCue(escapePayload(text), start, end, properties);
  const words = children.map((child): TimedToken => {
    const { place } = propertiesOf(child);
    return { text: fragmentText(child), start: child.requireTime('begin'), end: child.get('end').time(), place };
  });
  return createTimedCue(text, locateTokens(text, words), { ...properties, start, end });
}

/** Without empty lines: an empty line ends a cue. */
const fragmentText = (fragment: JsonValue): string =>
  fragment
    .get('lines')
    .list()
    .map((line) => line.text().trim())
    .filter(Boolean)
    .join('\n');

function propertiesOf(fragment: JsonValue): CueProperties {
  const id = fragment.get('id').text();
  return { id, ...(id && { place: { document: '', fragment: id } }) };
}
