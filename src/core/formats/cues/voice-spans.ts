import { wordBounds } from '../../speech/word-bounds.js';
import { plainText } from '../../timeline/webvtt/cue-text.js';
import type { TimedCue } from '../format/timing.js';

/** The start tag of a voice span: `<v Ann>`, `<v.loud Ann>` (WebVTT §4.2.2, "WebVTT cue voice span"). */
const VOICE_SPAN = /<v(?:\.[^\s<>]*)?[ \t\n]([^<>]+)>/;
const VOICE_SPANS = new RegExp(VOICE_SPAN, 'g');

const speakerName = (tag: string): string => plainText(VOICE_SPAN.exec(tag)?.[1] ?? '').trim();

/** Whether a payload names one or several speakers. */
export const hasVoiceSpan = (payload: string): boolean => VOICE_SPAN.test(payload);

/** The speaker of a whole payload; '' if the payload names no speaker or several. */
export function soleSpeaker(payload: string): string {
  const tags = payload.match(VOICE_SPANS) ?? [];
  return tags.length === 1 && payload.trimStart().startsWith(tags[0]) ? speakerName(tags[0]) : '';
}

/** Divides a cue with several speakers into one cue for each speaker, which starts with the speaker's first word. */
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
