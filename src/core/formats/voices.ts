import { wordBounds } from '../speech/words.js';
import { plainText } from '../timeline/cue-text.js';
import type { TimedCue } from './timing.js';

/** Where one begins to speak within a cue: `<v Ann>`, `<v.loud Ann>` (WebVTT §4.2.2, "WebVTT cue voice span"). */
const VOICE = /<v(?:\.[^\s>]*)?[ \t\n]+([^>]+)>/;
const VOICES = new RegExp(VOICE, 'g');

const nameOf = (tag: string): string => plainText(VOICE.exec(tag)?.[1] ?? '').trim();

/** Does a payload say who speaks, one or several? */
export const namesVoice = (payload: string): boolean => VOICE.test(payload);

/** Who says all of a payload; '' where nobody is named, or several are. */
export function voiceOf(payload: string): string {
  const tags = payload.match(VOICES) ?? [];
  return tags.length === 1 && payload.trimStart().startsWith(tags[0]) ? nameOf(tags[0]) : '';
}

/** A cue in which several speak, as one a speaker, each from its first word on; any other by itself. */
export function byVoice(cue: TimedCue): TimedCue[] {
  if (cue.speaker || !VOICE.test(cue.text)) return [cue];
  let next = 0;
  const parts = cue.text.split(/(?=<v[.\s])/).flatMap((text): TimedCue[] => {
    const words = cue.words.slice(next, (next += wordBounds(plainText(text)).length));
    const speaker = nameOf(text);
    return words.length ? [{ ...cue, text, words, start: words[0]!.start, ...(speaker && { speaker }) }] : [];
  });
  return parts.map((part, index) => ({ ...part, end: parts[index + 1]?.start ?? cue.end }));
}
