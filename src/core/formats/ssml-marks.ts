import { plainCue, type Piece } from './pieces.js';
import type { Reading } from './reading.js';
import { plainScript } from './script-text.js';
import { sentenceCues } from './spoken-text.js';
import { FormatError, type TimedCue } from './timing.js';

/** SSML's own mark (SSML 1.1 §3.3.2), and Azure's. */
const MARK = /<(?:mark\b[^>]*?\bname|bookmark\b[^>]*?\bmark)\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>/gi;
/** Stands for a mark while the tags are taken away: no XML may hold it. */
const SIGN = '\0';

/** When a mark of the SSML was reached. */
export interface MarkTime {
  readonly name: string;
  /** Seconds. */
  readonly time: number;
}

/** Marks carry no text: with the SSML each times what follows it; without it a mark is a cue that knows only its name. */
export function markedCues(points: readonly MarkTime[], { options, language, remark }: Reading): TimedCue[] {
  if (options.script === undefined) {
    remark({ line: 0, message: 'carries no text', mend: 'give the SSML that the voice was given with --script' });
    return points.map(({ name, time }, index) =>
      plainCue('', time, points[index + 1]?.time ?? NaN, { id: name, place: { document: '', fragment: name } }),
    );
  }
  const { text, pieces } = marked(options.script, new Map(points.map(({ name, time }) => [name, time])));
  if (!pieces.length)
    throw new FormatError(0, 'none of its marks is in the script', 'give the SSML that this sound was made of');
  return sentenceCues(text, pieces, language);
}

/** The script without its tags, and after each mark a piece that begins with its time and ends with the next one's. */
function marked(script: string, times: ReadonlyMap<string, number>): { text: string; pieces: Piece[] } {
  const names: string[] = [];
  const signed = script.replaceAll(SIGN, '').replace(MARK, (_, double?: string, single?: string) => {
    names.push(double ?? single ?? '');
    return SIGN;
  });
  let text = '';
  const found: { at: number; time: number }[] = [];
  plainScript(signed)
    .split(SIGN)
    .forEach((part, index) => {
      const time = times.get(names[index - 1] ?? '');
      if (index && time !== undefined) found.push({ at: text.length + /^\s*/.exec(part)![0].length, time });
      text += part;
    });
  const pieces = found.map(({ at, time }, index): Piece => {
    const next = found[index + 1];
    const said = text.slice(at, next?.at).trimEnd();
    return { from: at, to: at + said.length, start: time, end: next?.time ?? NaN };
  });
  return { text, pieces: pieces.filter(({ from, to }) => to > from) };
}
