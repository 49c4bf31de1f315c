import { wordBounds } from '../../speech/word-bounds.js';
import { plainText } from '../../timeline/webvtt/cue-text.js';
import type { TimedCue } from '../format/timing.js';

/** Where one begins to speak within a cue: `<v Ann>`, `<v.loud Ann>` (WebVTT §4.2.2, "WebVTT cue voice span"). */
const VOICE_SPAN = /<v(?:\.[^\s>]*)?[ \t\n]+([^>]+)>/;
const VOICE_SPANS = new RegExp(VOICE_SPAN, 'g');

const speakerName = (tag: string): string => plainText(VOICE_SPAN.exec(tag)?.[1] ?? '').trim();

/** Does a payload say who speaks, one or several? */
export const hasVoiceSpan = (payload: string): boolean => VOICE_SPAN.test(payload);

/** Who says all of a payload; '' where nobody is named, or several are. */
export function soleSpeaker(payload: string): string {
  const tags = payload.match(VOICE_SPANS) ?? [];
  return tags.length === 1 && payload.trimStart().startsWith(tags[0]) ? speakerName(tags[0]) : '';
}

/** A cue in which several speak, as one a speaker, each from its first word on; any other by itself. */
export function splitBySpeaker(cue: TimedCue): TimedCue[] {
  if (cue.speaker || !VOICE_SPAN.test(cue.text)) return [cue];
  let next = 0;
  const parts = cue.text.split(/(?=<v[.\s])/).flatMap((text): TimedCue[] => {
    const words = cue.words.slice(next, (next += wordBounds(plainText(text)).length));
    const speaker = speakerName(text);
    return words.length ? [{ ...cue, text, words, start: words[0]!.start, ...(speaker && { speaker }) }] : [];
  });
  return parts.map((part, index) => ({ ...part, end: parts[index + 1]?.start ?? cue.end }));
}
