import { readNarrationNote } from '../../timeline/webvtt/narration-note.js';
import { parseWebvtt, CUE_TIMINGS, type Cue } from '../../timeline/webvtt/parse-webvtt.js';
import { decodeNamedCharacters } from './named-characters.js';
import type { FormatInput } from '../format/format-input.js';
import { FormatError, type TimedCue } from '../format/timing.js';
import { soleSpeaker } from '../cues/voice-spans.js';
import { readFaultyWebvtt } from './read-faulty-webvtt.js';
import { hasTimestamps } from './webvtt-cues.js';

type WebvttResult = { cues: TimedCue[]; notes: readonly string[]; styles?: readonly string[]; language?: string };

/**
 * WebVTT, as `parseWebvtt` reads it, with the settings, styles and regions that `parseWebvtt` ignores and that another
 * WebVTT file can store. A file that `parseWebvtt` would not read in full is repaired, with warnings.
 *
 * @throws FormatError if it is another file, or if the times of no cue can be read
 */
export function readWebvtt({ source: file, warn }: FormatInput): WebvttResult {
  const source = decodeNamedCharacters(file).replace(/\0/g, '\uFFFD');
  const signed = withSignature(source);
  const lines = source.split(/\r\n?|\n/);
  const { cues: validCues, notes, problem } = parseWebvtt(signed);
  const isValid = !problem && signed === source;
  const cues = isValid ? withSettings(validCues, lines) : readFaultyWebvtt(lines, warn);
  if (!SIGNATURE.test(source)) {
    if (!cues.length) throw new FormatError(1, 'is not WebVTT', SIGNATURE_ADVICE);
    warn({ line: 1, message: 'does not begin with WEBVTT', advice: SIGNATURE_ADVICE });
  }
  const { language } = readNarrationNote(notes);
  const styles = stylesOf(lines);
  return {
    cues: cues.map(withSpeaker),
    notes,
    ...(styles.length && { styles }),
    ...(language && { language }),
  };
}

const SIGNATURE = /^\s*WEBVTT(?!\S)/i;
const SIGNATURE_ADVICE = 'begin it with the line WEBVTT';

/** With the signature as `parseWebvtt` expects it: in capital letters, at the start. */
const withSignature = (source: string): string =>
  SIGNATURE.test(source) ? source.replace(SIGNATURE, 'WEBVTT') : `WEBVTT\n\n${source}`;

function withSettings(cues: readonly Cue[], lines: readonly string[]): (Cue & Pick<TimedCue, 'settings'>)[] {
  const settings = lines.slice(1).flatMap((line) => {
    const times = CUE_TIMINGS.exec(line);
    return times ? [line.slice(times[0].length).trim()] : [];
  });
  return cues.map((cue, index) => ({ ...cue, ...(settings[index] && { settings: settings[index] }) }));
}

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
