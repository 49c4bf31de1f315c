import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, posix, relative, resolve } from 'node:path';
import { text as textOfStream } from 'node:stream/consumers';
import { missingTextWarning } from '../../core/formats/cues/missing-text.js';
import { spokenCues } from '../../core/formats/cues/spoken-cues.js';
import type { FormatName, WritableFormatName } from '../../core/formats/format-list.js';
import { readTiming } from '../../core/formats/read-timing.js';
import { FormatError, type FormatWarning, type TimedCue, type Timing } from '../../core/formats/format/timing.js';
import { writeTiming } from '../../core/formats/write-timing.js';
import { readNarrationNote } from '../../core/timeline/webvtt/narration-note.js';
import { UserError } from '../errors/user-error.js';
import type { CommandStreams, OutputStream } from '../output/streams.js';
import { OutputFiles } from '../output/output-files.js';
import { parsePage } from '../page/html-page.js';
import { readText } from '../text-file.js';
import { parseXmlSource } from '../xml/parse-xml.js';
import { PageTexts } from './page-texts.js';

export interface ConvertOptions {
  /** Paths; `-` is standard input or output. */
  readonly input: string;
  readonly output: string;
  readonly from?: FormatName | undefined;
  readonly to: WritableFormatName;
  /** Path of the page whose text it is. */
  readonly page?: string | undefined;
  /** Address of the sound for an overlay; of several sounds the one that is wanted. */
  readonly audio?: string | undefined;
  /** Path of what the voice was given. */
  readonly script?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
}

/** What was made. */
export interface ConversionResult {
  /** What it was made of. */
  readonly format: string;
  readonly cues: number;
  readonly words: number;
}

/**
 * Converts a timing file. The new one appears whole or not at all.
 *
 * @param tell is told what was mended, or could not be kept.
 * @throws Complaint where the author can mend it; then nothing was written.
 */
export async function convertTiming(
  options: ConvertOptions,
  tell: (remark: UserError) => void,
  { stdin, stdout }: Pick<CommandStreams, 'stdin' | 'stdout'>,
): Promise<ConversionResult> {
  const { input, output, to } = options;
  const file = input === '-' ? 'standard input' : input;
  const source = input === '-' ? await textOfStream(stdin) : await readText(input);
  const script = options.script === undefined ? undefined : await readText(options.script);
  try {
    const read = await readInputTiming(source, script, options);
    if (!read.cues.length) throw new FormatError(0, 'holds no cues', 'give a timing file with at least one');
    const timing = { ...read, cues: rebaseReferences(cuesOfSound(read.cues, options.audio), options) };
    const audio = options.audio ?? guessSoundName(timing, input);
    const targets = { audio: soundAddress(audio, options), page: pageAddress(options) };
    const { text, warnings } = writeTiming(timing, to, targets);
    refuseEmpty(timing, to);
    for (const remark of [...timing.warnings, ...warnings, ...soundGuessWarnings(timing, audio, options)])
      tell(warningToUserError(file, remark));
    await writeOutput(output, text, stdout);
    const cues = to === 'sync-media' ? timing.cues : spokenCues(timing);
    const hasWords = to !== 'srt' && to !== 'captions';
    const words = hasWords ? cues.reduce((sum, cue) => sum + (cue.timed ? cue.words.length : 0), 0) : 0;
    return { format: timing.format, cues: cues.length, words };
  } catch (error) {
    throw error instanceof FormatError ? warningToUserError(file, error) : error;
  }
}

const warningToUserError = (file: string, { line, message, advice }: FormatWarning): UserError =>
  new UserError(file, line, message, advice);

/** Cues without a word are of no use where their places are not kept. */
function refuseEmpty({ cues }: Timing, to: WritableFormatName): void {
  if (to === 'smil' || to === 'sync-media' || cues.some(({ text }) => text.trim())) return;
  const { line, message, advice } = missingTextWarning(cues)!;
  throw new FormatError(line, message, advice);
}

/** Reads it again with the texts of the pages that it points at. */
async function readInputTiming(source: string, script: string | undefined, options: ConvertOptions): Promise<Timing> {
  const texts = new PageTexts(options.input, options.page);
  for (;;) {
    const timing = readTiming(source, {
      format: options.from,
      name: options.input,
      language: options.language,
      script,
      xml: parseXmlSource,
      html: parsePage,
      textAt: texts.textAt,
    });
    if (!(await texts.loadMissing())) return timing;
  }
}

/** Of clips of several sounds those of the one that is wanted. */
function cuesOfSound(cues: readonly TimedCue[], wanted: string | undefined): readonly TimedCue[] {
  if (wanted === undefined || cues.every(({ audio }) => audio === cues[0]!.audio)) return cues;
  const found = cues.filter(({ audio }) => audio !== undefined && basename(audio) === basename(wanted));
  if (!found.length) throw new FormatError(0, `has no clip of ${wanted}`, 'name one of its own sounds with --audio');
  return found;
}

/** The sound that an overlay is of, where the file does not say it. */
function guessSoundName({ notes }: Timing, input: string): string {
  const [named] = Object.keys(readNarrationNote(notes).offsets);
  return named ?? `${baseName(input)}.mp3`;
}

function soundGuessWarnings(
  { cues, notes }: Timing,
  audio: string,
  { to, audio: wanted }: ConvertOptions,
): FormatWarning[] {
  const isGuess =
    to === 'smil' &&
    wanted === undefined &&
    cues.some((cue) => cue.audio === undefined) &&
    !Object.keys(readNarrationNote(notes).offsets).length;
  if (!isGuess) return [];
  return [{ line: 0, message: `does not name its sound; ${audio} is taken`, advice: 'name it with --audio' }];
}

const baseName = (path: string): string => (path === '-' ? 'story' : basename(path, extname(path)));

function pageAddress({ page, input, output }: ConvertOptions): string {
  if (page === undefined) return `${baseName(input)}.xhtml`;
  return relativeAddress(output, page);
}

/** From the overlay's own folder: of a path that was given, or of a sound that lies beside IN. An address stays. */
function soundAddress(audio: string, { audio: given, input, output }: ConvertOptions): string {
  if (/^[a-z][\w+.-]+:/i.test(audio) || (/^[\\/]/.test(audio) && !existsSync(audio))) return audio;
  if (given !== undefined) return relativeAddress(output, audio);
  const beside = input === '-' ? audio : join(dirname(input), audio);
  return existsSync(beside) ? relativeAddress(output, beside) : audio;
}

const relativeAddress = (output: string, path: string): string =>
  toForwardSlashes(relative(output === '-' ? '' : dirname(output), path));

const toForwardSlashes = (path: string): string => path.replaceAll('\\', '/');

/** An overlay in another folder points at the same files. */
function rebaseReferences(cues: readonly TimedCue[], { input, output, to }: ConvertOptions): readonly TimedCue[] {
  if (to !== 'smil' || input === '-' || output === '-') return cues;
  const way = toForwardSlashes(relative(resolve(dirname(output)), resolve(dirname(input))));
  if (!way) return cues;
  const move = (target: string): string =>
    !target || /^(?:[a-z][\w+.-]*:|\/|#)/i.test(target) ? target : posix.join(way, target);
  const groups = new Map<object, NonNullable<TimedCue['groups']>[number]>();
  return cues.map((cue) => ({
    ...cue,
    ...(cue.audio !== undefined && { audio: move(cue.audio) }),
    ...(cue.place && { place: { ...cue.place, document: move(cue.place.document) } }),
    ...(cue.groups && {
      groups: cue.groups.map((group) => {
        // The same part stays the same object: so the writer knows it.
        const known = groups.get(group) ?? { ...group, textref: move(group.textref) };
        groups.set(group, known);
        return known;
      }),
    }),
    words: cue.words.map((word) =>
      word.place ? { ...word, place: { ...word.place, document: move(word.place.document) } } : word,
    ),
  }));
}

async function writeOutput(output: string, text: string, stdout: OutputStream): Promise<void> {
  if (output === '-') {
    await new Promise<void>((done, fail) => stdout.write(text, (error) => (error ? fail(error) : done())));
    return;
  }
  const files = await OutputFiles.open(dirname(output));
  try {
    await files.write([[basename(output), text]]);
  } finally {
    files.close();
  }
}
