import { createPlainCue, type TimedTextRange } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { stripSsml } from './ssml-text.js';
import { splitIntoSentenceCues } from '../cues/timed-tokens.js';
import { FormatError, type TimedCue } from '../format/timing.js';

/** The mark of SSML (SSML 1.1 §3.3.2), and that of Azure. */
const MARK_TAG = /<(book)?mark\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/gi;
const NAME = /\bname\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const BOOKMARK_NAME = /\bmark\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
/** Replaces a mark while the tags are removed. XML does not allow this character. */
const MARK_PLACEHOLDER = '\0';

/** When the voice reached a mark of the SSML. */
export interface MarkTime {
  readonly name: string;
  /** Seconds. */
  readonly time: number;
}

/** Marks have no text. With the SSML, each mark gives the time of the text after it; without it, each mark is a cue with an id only. */
export function createCuesFromMarks(points: readonly MarkTime[], { options, language, warn }: FormatInput): TimedCue[] {
  if (options.script === undefined) {
    warn({ line: 0, message: 'contains no text', advice: 'give the SSML of the voice with --script' });
    return points.map(({ name, time }, index) =>
      createPlainCue('', time, points[index + 1]?.time ?? NaN, { id: name, place: { document: '', fragment: name } }),
    );
  }
  const { text, ranges } = rangesAfterMarks(options.script, new Map(points.map(({ name, time }) => [name, time])));
  if (!ranges.length) throw new FormatError(0, 'has no mark that is in the script', 'give the SSML of this recording');
  return splitIntoSentenceCues(text, ranges, language);
}

/** The script without its tags, and the text after each mark as a range up to the next mark. */
function rangesAfterMarks(
  script: string,
  times: ReadonlyMap<string, number>,
): { text: string; ranges: TimedTextRange[] } {
  const names: string[] = [];
  const marked = script.replaceAll(MARK_PLACEHOLDER, '').replace(MARK_TAG, (tag, bookmark?: string) => {
    const name = (bookmark ? BOOKMARK_NAME : NAME).exec(tag);
    if (!name) return tag;
    names.push(name[1] ?? name[2]!);
    return MARK_PLACEHOLDER;
  });
  let text = '';
  const reached: { at: number; time: number }[] = [];
  stripSsml(marked)
    .split(MARK_PLACEHOLDER)
    .forEach((part, index) => {
      const time = times.get(names[index - 1] ?? '');
      if (index && time !== undefined) reached.push({ at: text.length + /^\s*/.exec(part)![0].length, time });
      text += part;
    });
  const ranges = reached.map(({ at, time }, index): TimedTextRange => {
    const next = reached[index + 1];
    const content = text.slice(at, next?.at).trimEnd();
    return { from: at, to: at + content.length, start: time, end: next?.time ?? NaN };
  });
  return { text, ranges: ranges.filter(({ from, to }) => to > from) };
}
