import { JsonValue } from '../parsing/json-value.js';
import { createTimedCue } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { locateTokens, splitIntoSentenceCues, joinTokens, type TimedToken } from '../cues/timed-tokens.js';
import type { TimedCue } from '../format/timing.js';

const PASSAGE_TYPES = ['sentence', 'segment'];

/**
 * Echogarden's timelines (its documentation, "Timeline objects"): entries of `type` segment, paragraph, sentence, word,
 * token or phone with `text`, `startTime`, `endTime` (seconds) and a `timeline` of smaller entries. The timeline is the
 * whole file, or a part of a result with the transcript. Each sentence is a cue; in a file without sentences, each
 * segment. In a file with words only, the text decides where sentences end.
 */
export function readEchogarden({ source, language }: FormatInput): TimedCue[] {
  const root = JsonValue.parse(source);
  const entries = flattenTimeline(Array.isArray(root.value) ? root : root.get('timeline'));
  const passage = PASSAGE_TYPES.find((type) => entries.some((entry) => entry.type === type));
  if (!passage) {
    const { text, ranges } = joinTokens(entries.filter(({ type }) => type === 'word').map(tokenOf));
    return splitIntoSentenceCues(text, ranges, language);
  }
  const cues: TimedCue[] = [];
  entries.forEach((entry, index) => {
    if (entry.type !== passage) return;
    const words: TimedToken[] = [];
    for (let next = index + 1; next < entry.end; next++)
      if (entries[next]!.type === 'word') words.push(tokenOf(entries[next]!));
    const text = entry.json.get('text').text().trim() || joinTokens(words).text;
    const [start, end] = [entry.json.requireTime('startTime'), entry.json.get('endTime').time()];
    cues.push(createTimedCue(text, locateTokens(text, words), { start, end }));
  });
  return cues;
}

interface TimelineEntry {
  readonly type: string;
  readonly json: JsonValue;
  /** The index after the last entry within it. */
  end: number;
}

/** All entries, each before the entries within it. Not recursive: a file may be nested deeper than the stack allows. */
function flattenTimeline(timeline: JsonValue): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const open: { list: readonly JsonValue[]; next: number; owner?: TimelineEntry }[] = [
    { list: timeline.list(), next: 0 },
  ];
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

const tokenOf = ({ json }: TimelineEntry): TimedToken => ({
  text: json.get('text').text(),
  start: json.get('startTime').time(),
  end: json.get('endTime').time(),
});
