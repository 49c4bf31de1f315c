import { createPlainCue, type TimedTextRange } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { stripSsml } from './ssml-text.js';
import { splitIntoSentenceCues } from '../cues/timed-tokens.js';
import { FormatError, type TimedCue } from '../format/timing.js';

/** SSML's own mark (SSML 1.1 §3.3.2), and Azure's. */
const MARK_TAG = /<(?:mark\b[^>]*?\bname|bookmark\b[^>]*?\bmark)\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>/gi;
/** Stands for a mark while the tags are taken away: no XML may hold it. */
const MARK_PLACEHOLDER = '\0';

/** When a mark of the SSML was reached. */
export interface MarkTime {
  readonly name: string;
  /** Seconds. */
  readonly time: number;
}

/** Marks carry no text: with the SSML each times what follows it; without it a mark is a cue that knows only its name. */
export function createCuesFromMarks(points: readonly MarkTime[], { options, language, warn }: FormatInput): TimedCue[] {
  if (options.script === undefined) {
    warn({ line: 0, message: 'carries no text', advice: 'give the SSML that the voice was given with --script' });
    return points.map(({ name, time }, index) =>
      createPlainCue('', time, points[index + 1]?.time ?? NaN, { id: name, place: { document: '', fragment: name } }),
    );
  }
  const { text, pieces } = rangesAfterMarks(options.script, new Map(points.map(({ name, time }) => [name, time])));
  if (!pieces.length)
    throw new FormatError(0, 'none of its marks is in the script', 'give the SSML that this sound was made of');
  return splitIntoSentenceCues(text, pieces, language);
}

/** The script without its tags, and after each mark a piece that begins with its time and ends with the next one's. */
function rangesAfterMarks(
  script: string,
  times: ReadonlyMap<string, number>,
): { text: string; pieces: TimedTextRange[] } {
  const names: string[] = [];
  const signed = script.replaceAll(MARK_PLACEHOLDER, '').replace(MARK_TAG, (_, double?: string, single?: string) => {
    names.push(double ?? single ?? '');
    return MARK_PLACEHOLDER;
  });
  let text = '';
  const found: { at: number; time: number }[] = [];
  stripSsml(signed)
    .split(MARK_PLACEHOLDER)
    .forEach((part, index) => {
      const time = times.get(names[index - 1] ?? '');
      if (index && time !== undefined) found.push({ at: text.length + /^\s*/.exec(part)![0].length, time });
      text += part;
    });
  const pieces = found.map(({ at, time }, index): TimedTextRange => {
    const next = found[index + 1];
    const said = text.slice(at, next?.at).trimEnd();
    return { from: at, to: at + said.length, start: time, end: next?.time ?? NaN };
  });
  return { text, pieces: pieces.filter(({ from, to }) => to > from) };
}
