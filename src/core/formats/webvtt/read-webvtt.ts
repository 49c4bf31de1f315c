import { readNarrationNote } from '../../timeline/webvtt/narration-note.js';
import { parseWebvtt, CUE_TIMINGS } from '../../timeline/webvtt/parse-webvtt.js';
import { decodeNamedCharacters } from './named-characters.js';
import type { FormatInput } from '../format/format-input.js';
import type { TimedCue } from '../format/timing.js';
import { soleSpeaker } from '../cues/voice-spans.js';
import { hasTimestamps } from './webvtt-cues.js';

type WebvttResult = { cues: TimedCue[]; notes: readonly string[]; styles?: readonly string[]; language?: string };

/**
 * WebVTT, as `parseWebvtt` reads it, with the settings, styles and regions that `parseWebvtt` ignores and that another
 * WebVTT file can store. Warns of a cue that is left out.
 */
export function readWebvtt({ source: file, warn }: FormatInput): WebvttResult {
  const source = decodeNamedCharacters(file);
  const { cues, notes } = parseWebvtt(source);
  const lines = source.split(/\r\n?|\n/);
  const settings: string[] = [];
  lines.forEach((line, index) => {
    if (!index || !line.includes('-->')) return;
    const times = CUE_TIMINGS.exec(line);
    if (times) settings.push(line.slice(times[0].length).trim());
    else warn({ line: index + 1, message: 'a cue whose times cannot be read is left out', advice: TIMINGS_ADVICE });
  });
  const { language } = readNarrationNote(notes);
  const styles = stylesOf(lines);
  return {
    cues: cues.map((cue, index) => withSpeaker({ ...cue, ...(settings[index] && { settings: settings[index] }) })),
    notes,
    ...(styles.length && { styles }),
    ...(language && { language }),
  };
}

const TIMINGS_ADVICE = 'write 00:00:01.000 --> 00:00:02.000';

/** The STYLE and REGION blocks before the first cue. */
function stylesOf(lines: readonly string[]): string[] {
  const first = lines.findIndex((line, index) => index > 0 && line.includes('-->'));
  const head = lines.slice(1, first < 0 ? lines.length : first).join('\n');
  return head
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => /^(?:STYLE|REGION)[ \t]*\n/.test(block));
}

function withSpeaker<Cue extends { readonly text: string }>(cue: Cue): Cue & Pick<TimedCue, 'timed' | 'speaker'> {
  const speaker = soleSpeaker(cue.text);
  return { ...cue, timed: hasTimestamps(cue.text), ...(speaker && { speaker }) };
}
