import { createRecognizedCues, type RecognizedWord } from '../cues/recognized-cues.js';
import type { FormatInput } from '../format/format-input.js';
import { FormatError, type TimedCue } from '../format/timing.js';
import { roundSeconds } from '../parsing/round-seconds.js';

const NUMBER = /^\d{1,9}(?:\.\d{1,12})?$/;
const NO_WORD = /^(?:<.*>|\[.*\]|!sil|sil|@)$/i;

interface Line {
  readonly recording: string;
  readonly word: RecognizedWord;
}

/**
 * CTM (NIST sctk, "ctm(5)"; Kaldi `steps/get_ctm.sh`): `recording channel start duration word [confidence [type [speaker]]]`
 * on each line, in seconds. `;;` begins a comment. A word in `<>` or `[]` is a silence or a noise. A file with several
 * recordings has their names as the addresses of its sounds.
 */
export function readCtm({ source, language }: FormatInput): TimedCue[] {
  const recordings = new Map<string, RecognizedWord[]>();
  source.split(/\r\n?|\n/).forEach((text, index) => {
    if (!text.trim() || text.startsWith(';;')) return;
    const line = parseLine(text);
    if (line === undefined)
      throw new FormatError(index + 1, `“${text.trim().slice(0, 60)}” is not a word`, 'write talk 1 0.00 0.21 word');
    const words = recordings.get(line.recording) ?? [];
    recordings.set(line.recording, words);
    if (!NO_WORD.test(line.word.text)) words.push(line.word);
  });
  const isOne = recordings.size < 2;
  return [...recordings].flatMap(([audio, words]) =>
    createRecognizedCues(words, language).map((cue) => (isOne ? cue : { ...cue, audio })),
  );
}

export const isCtmLine = (line: string): boolean => parseLine(line) !== undefined;

function parseLine(line: string): Line | undefined {
  const [recording = '', channel = '', start = '', duration = '', text = '', confidence, , speaker] = line
    .trim()
    .split(/\s+/);
  // NIST marks alternatives by lines whose times are asterisks.
  const isAlternative = start === '*' && duration === '*';
  if (!channel || !text || (!isAlternative && !(NUMBER.test(start) && NUMBER.test(duration)))) return undefined;
  if (confidence !== undefined && !/^(?:-?\d*\.?\d+(?:e-?\d+)?|NA)$/i.test(confidence)) return undefined;
  const isNamed = speaker !== undefined && speaker !== 'NA' && !/^unknown$/i.test(speaker);
  const word: RecognizedWord = {
    text,
    start: isAlternative ? NaN : +start,
    end: isAlternative ? NaN : roundSeconds(+start + +duration),
    ...(isNamed && { speaker }),
  };
  return { recording, word };
}
