import { plainText } from '../timeline/cue-text.js';
import { readNarrationNote } from '../timeline/narration-note.js';
import { STAMP } from '../timeline/timestamp.js';
import { parseWebvtt, TIMINGS } from '../timeline/webvtt.js';
import type { Reading } from './reading.js';
import type { TimedCue } from './timing.js';

const TIME_TAG = new RegExp(`<${STAMP}>`);
/** `<v Ann>` (WebVTT §4.2.2, "WebVTT cue voice span"), at the beginning, where one speaks. */
const VOICE = /^\s*<v(?:\.[^\s>]*)?[ \t\n]+([^>]+)>/;

/** WebVTT, as `parseWebvtt` reads it. A cue that it has to leave out is told. */
export function readWebvtt({ source, remark }: Reading): {
  cues: TimedCue[];
  notes: readonly string[];
  language?: string;
} {
  const { cues, notes } = parseWebvtt(source);
  source.split(/\r\n?|\n/).forEach((line, index) => {
    if (line.includes('-->') && !TIMINGS.test(line))
      remark({
        line: index + 1,
        message: 'a cue whose times cannot be read is left out',
        mend: 'write 00:00:01.000 --> 00:00:02.000',
      });
  });
  const { language } = readNarrationNote(notes);
  return { cues: cues.map(withVoice), notes, ...(language && { language }) };
}

function withVoice<Cue extends { readonly text: string }>(cue: Cue): Cue & Pick<TimedCue, 'timed' | 'speaker'> {
  const speaker = plainText(VOICE.exec(cue.text)?.[1] ?? '').trim();
  return { ...cue, timed: TIME_TAG.test(cue.text), ...(speaker && { speaker }) };
}
