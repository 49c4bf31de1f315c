import { readNarrationNote } from '../timeline/narration-note.js';
import { STAMP } from '../timeline/timestamp.js';
import { parseWebvtt, TIMINGS } from '../timeline/webvtt.js';
import { withoutNames } from './named-characters.js';
import type { Reading } from './reading.js';
import type { TimedCue } from './timing.js';
import { voiceOf } from './voices.js';

const TIME_TAG = new RegExp(`<${STAMP}>`);

type Read = { cues: TimedCue[]; notes: readonly string[]; styles?: readonly string[]; language?: string };

/**
 * WebVTT, as `parseWebvtt` reads it, and what it passes over: settings, styles and regions, which another WebVTT file can
 * hold. A cue that it has to leave out is told.
 */
export function readWebvtt({ source: written, remark }: Reading): Read {
  const source = withoutNames(written);
  const { cues, notes } = parseWebvtt(source);
  const lines = source.split(/\r\n?|\n/);
  const settings: string[] = [];
  lines.forEach((line, index) => {
    if (!index || !line.includes('-->')) return;
    const times = TIMINGS.exec(line);
    if (times) settings.push(line.slice(times[0].length).trim());
    else remark({ line: index + 1, message: 'a cue whose times cannot be read is left out', mend: EXAMPLE });
  });
  const { language } = readNarrationNote(notes);
  const styles = stylesOf(lines);
  return {
    cues: cues.map((cue, index) => withVoice({ ...cue, ...(settings[index] && { settings: settings[index] }) })),
    notes,
    ...(styles.length && { styles }),
    ...(language && { language }),
  };
}

const EXAMPLE = 'write 00:00:01.000 --> 00:00:02.000';

/** The blocks STYLE and REGION, which stand before the first cue. */
function stylesOf(lines: readonly string[]): string[] {
  const first = lines.findIndex((line, index) => index > 0 && line.includes('-->'));
  const head = lines.slice(1, first < 0 ? lines.length : first).join('\n');
  return head
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => /^(?:STYLE|REGION)[ \t]*\n/.test(block));
}

function withVoice<Cue extends { readonly text: string }>(cue: Cue): Cue & Pick<TimedCue, 'timed' | 'speaker'> {
  const speaker = voiceOf(cue.text);
  return { ...cue, timed: TIME_TAG.test(cue.text), ...(speaker && { speaker }) };
}
