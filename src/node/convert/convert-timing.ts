import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, posix, relative, resolve } from 'node:path';
import { missingTextWarning } from '../../core/formats/cues/missing-text.js';
import { spokenCues } from '../../core/formats/cues/spoken-cues.js';
import type { FormatName, WritableFormatName } from '../../core/formats/format-list.js';
import type { TimeUnit } from '../../core/formats/format/format.js';
import { readTiming } from '../../core/formats/read-timing.js';
import { FormatError, type FormatWarning, type TimedCue, type Timing } from '../../core/formats/format/timing.js';
import { writeTiming } from '../../core/formats/write-timing.js';
import { readNarrationNote } from '../../core/timeline/webvtt/narration-note.js';
import { UserError } from '../errors/user-error.js';
import type { CommandStreams, OutputStream } from '../output/streams.js';
import { OutputFiles } from '../output/output-files.js';
import { parsePage } from '../page/html-page.js';
import { MAX_TEXT_BYTES, readStream } from '../regular-file.js';
import { decodeText, readText } from '../text-file.js';
import { NO_CUES } from '../timing/read-track.js';
import { parseXmlSource } from '../xml/parse-xml.js';
import { PageTexts } from './page-texts.js';

export interface ConvertOptions {
  /** Path; `-` is the standard input. */
  readonly input: string;
  /** Path; `-` is the standard output. */
  readonly output: string;
  readonly from?: FormatName | undefined;
  readonly to: WritableFormatName;
  /** Path of the page with the text. */
  readonly page?: string | undefined;
  /** Address of the sound for an overlay. With several sounds in the input, it selects one. */
  readonly audio?: string | undefined;
  /** Path of the text that the voice spoke. */
  readonly script?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  /** The unit of times that are bare numbers. */
  readonly unit?: TimeUnit | undefined;
}

export interface ConversionResult {
  /** Format of the input. */
  readonly format: string;
  readonly cues: number;
  readonly words: number;
}

/**
 * Converts a timing file. The output file appears completely or not at all.
 *
 * @param warn gets the repairs and the losses.
 * @throws UserError for a problem that the author can fix; then nothing was written.
 */
export async function convertTiming(
  options: ConvertOptions,
  warn: (warning: UserError) => void,
  { stdin, stdout }: Pick<CommandStreams, 'stdin' | 'stdout'>,
): Promise<ConversionResult> {
  const { input, output, to } = options;
  const file = input === '-' ? 'standard input' : input;
  await refuseOverwriting(options);
  const source =
    input === '-' ? decodeText(await readStream(stdin, file, MAX_TEXT_BYTES), file).text : await readText(input);
  const script = options.script === undefined ? undefined : await readText(options.script);
  try {
    const read = await readInputTiming(source, script, options);
    if (!read.cues.length) throw new FormatError(0, NO_CUES, 'give a timing file with at least one cue');
    const timing = { ...read, cues: rebaseReferences(cuesOfSound(read.cues, options.audio), options) };
    const audio = options.audio ?? guessSoundName(timing, input);
    const targets = {
      audio: soundAddress(audio, options),
      page: pageAddress(options),
      isPageRead: options.page !== undefined,
    };
    const { text, warnings } = writeTiming(timing, to, targets);
    refuseEmpty(timing, to, options.page !== undefined);
    for (const warning of [...timing.warnings, ...warnings, ...soundGuessWarnings(timing, audio, options)])
      warn(warningToUserError(file, warning));
    await writeOutput(output, text, stdout);
    const cues = to === 'sync-media' ? timing.cues : spokenCues(timing);
    const hasWords = to !== 'srt' && to !== 'captions';
    const words = hasWords ? cues.reduce((sum, cue) => sum + (cue.timed ? cue.words.length : 0), 0) : 0;
    return { format: timing.format, cues: cues.length, words };
  } catch (error) {
    throw error instanceof FormatError ? warningToUserError(file, error) : error;
  }
}

/** @throws UserError if the output would replace a file that is read, under this name or another. */
async function refuseOverwriting({ output, input, page, script, audio }: ConvertOptions): Promise<void> {
  const written = output === '-' ? undefined : await stat(output).catch(() => undefined);
  if (!written) return;
  for (const read of [input, page, script, audio]) {
    const stats = read === undefined || read === '-' ? undefined : await stat(read).catch(() => undefined);
    if (stats && stats.ino === written.ino && stats.dev === written.dev)
      throw new UserError(output, 0, `would be overwritten: it is the same file as ${read}`, 'name another file');
  }
}

const warningToUserError = (file: string, { line, message, advice }: FormatWarning): UserError =>
  new UserError(file, line, message, advice);

/** Cues without words are useless in a format that does not keep their locations in the page. */
function refuseEmpty({ cues }: Timing, to: WritableFormatName, isPageRead: boolean): void {
  if (to === 'smil' || to === 'sync-media' || cues.some(({ text }) => text.trim())) return;
  const { line, message, advice } = missingTextWarning(cues, isPageRead)!;
  throw new FormatError(line, message, advice);
}

/** Reads the input again after loading the pages that it refers to. */
async function readInputTiming(source: string, script: string | undefined, options: ConvertOptions): Promise<Timing> {
  const texts = new PageTexts(options.input, options.page);
  for (;;) {
    const timing = readTiming(source, {
      format: options.from,
      name: options.input,
      language: options.language,
      unit: options.unit,
      script,
      xml: parseXmlSource,
      html: parsePage,
      textAt: texts.textAt,
    });
    if (!(await texts.loadMissing())) return timing;
  }
}

/** Of clips of several sounds, those of one sound. */
function cuesOfSound(cues: readonly TimedCue[], sound: string | undefined): readonly TimedCue[] {
  if (sound === undefined || cues.every(({ audio }) => audio === cues[0]!.audio)) return cues;
  const clips = cues.filter(({ audio }) => audio !== undefined && basename(audio) === basename(sound));
  if (!clips.length) throw new FormatError(0, `has no clip of ${sound}`, 'name one of its sounds with --audio');
  return clips;
}

/** The sound of an overlay, if the cues do not name it. */
function guessSoundName({ notes }: Timing, input: string): string {
  const [soundName] = Object.keys(readNarrationNote(notes).offsets);
  return soundName ?? `${baseName(input)}.mp3`;
}

function soundGuessWarnings(
  { cues, notes }: Timing,
  audio: string,
  { to, audio: givenAudio }: ConvertOptions,
): FormatWarning[] {
  const isGuess =
    to === 'smil' &&
    givenAudio === undefined &&
    cues.some((cue) => cue.audio === undefined) &&
    !Object.keys(readNarrationNote(notes).offsets).length;
  if (!isGuess) return [];
  return [{ line: 0, message: `does not name its sound; ${audio} is assumed`, advice: 'name it with --audio' }];
}

const baseName = (path: string): string => (path === '-' ? 'story' : basename(path, extname(path)));

function pageAddress({ page, input, output }: ConvertOptions): string {
  if (page === undefined) return `${baseName(input)}.xhtml`;
  return relativeAddress(output, page);
}

/** The address of the sound relative to the folder of the overlay: of a given path, or of a sound beside the input. A URL stays. */
function soundAddress(audio: string, { audio: givenAudio, input, output }: ConvertOptions): string {
  if (/^[a-z][\w+.-]+:/i.test(audio) || (/^[\\/]/.test(audio) && !existsSync(audio))) return audio;
  if (givenAudio !== undefined) return relativeAddress(output, audio);
  const path = input === '-' ? audio : join(dirname(input), audio);
  return existsSync(path) ? relativeAddress(output, path) : audio;
}

const relativeAddress = (output: string, path: string): string =>
  toForwardSlashes(relative(output === '-' ? '' : dirname(output), path));

const toForwardSlashes = (path: string): string => path.replaceAll('\\', '/');

/** Changes the references, so that an overlay in another folder refers to the same files. */
function rebaseReferences(cues: readonly TimedCue[], { input, output, to }: ConvertOptions): readonly TimedCue[] {
  if (to !== 'smil' || input === '-' || output === '-') return cues;
  const folder = toForwardSlashes(relative(resolve(dirname(output)), resolve(dirname(input))));
  if (!folder) return cues;
  const rebase = (target: string): string =>
    !target || /^(?:[a-z][\w+.-]*:|\/|#)/i.test(target) ? target : posix.join(folder, target);
  const groups = new Map<object, NonNullable<TimedCue['groups']>[number]>();
  return cues.map((cue) => ({
    ...cue,
    ...(cue.audio !== undefined && { audio: rebase(cue.audio) }),
    ...(cue.place && { place: { ...cue.place, document: rebase(cue.place.document) } }),
    ...(cue.groups && {
      groups: cue.groups.map((group) => {
        // The writer recognises a group by its object, so each group has one new object.
        const rebased = groups.get(group) ?? { ...group, textref: rebase(group.textref) };
        groups.set(group, rebased);
        return rebased;
      }),
    }),
    words: cue.words.map((word) =>
      word.place ? { ...word, place: { ...word.place, document: rebase(word.place.document) } } : word,
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
