import type { Cue } from '../timeline/webvtt/parse-webvtt.js';
import { mergeRepeatedCues } from './cues/merge-repeated-cues.js';
import { repairTimes } from './cues/repair-times.js';
import { settleUnit } from './cues/time-unit.js';
import { detectFormat } from './detect-format.js';
import type { FormatInput, ReaderOptions } from './format/format-input.js';
import { FormatSample } from './format/format-sample.js';
import type { ReadableFormat, ReaderResult, TimeUnit } from './format/format.js';
import { FormatError, type FormatWarning, type TimedCue, type Timing } from './format/timing.js';
import { READABLE_FORMATS, type FormatName } from './format-list.js';
import { isWholeJson, resembles, unknownFormatError, unlikelyFormatError } from './unknown-format.js';

export interface TimingOptions extends ReaderOptions {
  /** The format, if the caller knows it. */
  readonly format?: FormatName | undefined;
  /** The name of the file. It decides the format if the content does not. */
  readonly name?: string | undefined;
  /** The unit of times that are bare numbers. If undefined, the rate of speech decides where it is clear. */
  readonly unit?: TimeUnit | undefined;
  /** Seconds of the recording, if known: the last word ends there if the file does not say when. */
  readonly duration?: number | undefined;
}

/**
 * Reads a timing file of any format. The content of the file decides the format, then its name. Takes linear time.
 * Repairs what can be repaired, with a warning.
 *
 * @throws FormatError with the line if the file cannot be read.
 */
export function readTiming(text: string, options: TimingOptions = {}): Timing & { readonly format: FormatName } {
  const source = text.replace(/^\uFEFF/, '');
  if (!source.trim()) throw new FormatError(1, 'is empty', 'export it again');
  const name = options.format ?? detectFormat(source, options.name);
  const format = READABLE_FORMATS.find((each) => each.name === name);
  if (/^\s*<(?:!doctype\s+html|html)\b/i.test(source) && !format?.isWebPage)
    throw new FormatError(
      1,
      'is a web page, not a timing file',
      'check its address: servers send a page for a missing file',
    );
  if (!format) throw unknownFormatError(source);
  const warnings: FormatWarning[] = [];
  const warn = (warning: FormatWarning): void => void warnings.push(warning);
  const sample = new FormatSample(source);
  const isGuess = !options.format && sample.syntax === 'json';
  const result = readOrExplain(format, sample, isGuess, { source, options, language: options.language ?? '', warn });
  const {
    cues: found,
    unit,
    ...properties
  } = isCueList(result) ? { cues: result, unit: format.unit } : { unit: format.unit, ...result };
  const cues = settleUnit(found, unit, options.unit, warn);
  // JSON of another program may have some of the names of a format, but nothing that its reader finds.
  const isEmpty = found.every(({ text, start, words, place }) => !(text.trim() || place) || !isTimed(start, words));
  const isPossible = found.length || format.detect?.(sample) === 'certain';
  if (isGuess && isEmpty && !(isPossible && resembles(format, sample))) throw unknownFormatError(source);
  return {
    format: format.name,
    notes: [],
    ...properties,
    cues: repairTimes(
      format.isCaptions ? mergeRepeatedCues(cues) : cues,
      { duration: options.duration, isCaptions: format.isCaptions },
      warn,
    ),
    warnings,
  };
}

/** Does a cue have any time from the file? */
const isTimed = (start: number, words: TimedCue['words']): boolean =>
  !Number.isNaN(start) || words.some((word) => !Number.isNaN(word.start));

/** Reads a file. Of JSON with few of the names of the format, the error says that it may be of another kind. */
function readOrExplain(
  format: ReadableFormat<FormatName>,
  sample: FormatSample,
  isGuess: boolean,
  input: FormatInput,
): ReaderResult {
  try {
    return format.read(input);
  } catch (error) {
    if (!isGuess || !(error instanceof FormatError) || resembles(format, sample) || !isWholeJson(sample)) throw error;
    throw unlikelyFormatError(format.name, error);
  }
}

const isCueList = (result: ReaderResult): result is readonly TimedCue[] => Array.isArray(result);

/**
 * The marks that a voice wrote while it spoke: of Amazon Polly, Azure, Google (with `script`), ElevenLabs, echogarden, or
 * any other format that `readTiming` reads.
 *
 * @param name of the file, used if the content does not decide the format
 * @throws FormatError if the marks cannot be read, or if there are none
 */
export function readSpeechMarks(text: string, name: string, options: TimingOptions = {}): readonly Cue[] {
  const { cues } = readTiming(text, { ...options, name });
  if (!cues.length) throw new FormatError(0, 'has no marks', 'ask the voice for word marks');
  return cues;
}
