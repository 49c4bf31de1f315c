import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { readSpeechMarks } from '../../core/formats/read-timing.js';
import { FormatError } from '../../core/formats/format/timing.js';
import { speak } from '../../core/speech/speak.js';
import { decodeRecording } from '../audio/decode-recording.js';
import { AAC_PACKAGES, encodeAac } from '../audio/encode-aac.js';
import { encodeOpus, OPUS_PACKAGES } from '../audio/encode-opus.js';
import { hasVariableBitRate } from '../audio/mp3-bit-rate.js';
import { WAVE_PACKAGES } from '../audio/decode-wave.js';
import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import { UserError, toUserError } from '../errors/user-error.js';
import { requirePackages } from '../optional-packages.js';
import { pageLineOf, parsePage } from '../page/html-page.js';
import { readPageStory } from '../page/page-story.js';
import { readText } from '../text-file.js';
import { parseXmlSource } from '../xml/parse-xml.js';
import { OutputFiles } from '../output/output-files.js';
import { alignMarks } from './marks-alignment.js';
import { writeTimingFile } from '../timing/timing-file.js';

export interface ImportOptions {
  readonly page: string;
  /** A sound file that somebody else made of the page. */
  readonly recording: string;
  /** The marks that came with it. */
  readonly marks: string;
  /** What the voice was given, where the marks carry no words (Google). */
  readonly script?: string | undefined;
  /** Folder for the files. */
  readonly out: string;
}

export interface ImportResult {
  readonly files: readonly string[];
  readonly sentences: number;
  readonly duration: number;
  /** Of 1. */
  readonly coverage: number;
}

/** Seconds by which marks may miss the end, since each program rounds in its own way. */
const ROUNDING_SECONDS = 0.5;
/** Below this part of the page's words the recording is of another story. */
const MIN_COVERAGE = 0.5;

/**
 * Takes a recording with the marks of the voice that made it: `story.vtt` with the page's own words, and the sound as it
 * is under the name `story`; an MP3 of varying bit rate is encoded anew.
 *
 * @throws Complaint where the author can mend it; then no file has changed.
 */
export async function importRecording(
  { page, recording, marks, script, out }: ImportOptions,
  tell: (line: string) => void,
): Promise<ImportResult> {
  requirePackages('aloud narrate', WAVE_PACKAGES);
  const { article, story } = readPageStory(parsePage(await readText(page)), page) ?? {};
  if (!article || !story)
    throw new UserError(page, 1, 'nothing here to read aloud', 'put the text of the story into an <article>');
  const speech = speak(story);
  const sound = await readFile(recording).catch((error: unknown) => {
    throw toUserError(recording, error);
  });
  const { duration, varies } = await measureRecording(sound, recording);
  const cues = readMarksFile(await readText(marks), marks, {
    duration,
    language: story.language,
    script: script === undefined ? undefined : await readText(script),
    xml: parseXmlSource,
    html: parsePage,
  });
  const last = cues.reduce((latest, { start, words }) => Math.max(latest, start, words.at(-1)?.start ?? 0), 0);
  if (last > duration + ROUNDING_SECONDS)
    throw new UserError(
      recording,
      0,
      `ends after ${duration.toFixed(1)} s, and its marks go on to ${last.toFixed(1)} s: it is cut off, or they are of another`,
      'fetch it anew',
    );
  const { sentences, coverage, missingSentences } = alignMarks(cues, speech, duration);
  const part = `${Math.floor(100 * coverage)} % of the page’s words`;
  if (coverage < MIN_COVERAGE)
    throw new UserError(marks, 0, `has ${part}: it is of another story`, 'check which page it belongs to');
  const output = await OutputFiles.open(out);
  try {
    if (coverage < 1) tell(`${marks}: has ${part}; the others are marked unsure`);
    for (const sentence of missingSentences)
      tell(
        `${new UserError(page, pageLineOf(article), `not in the recording: “${sentence}”`, 'record it, or leave it')}`,
      );
    const published = varies
      ? await reencode(recording)
      : [{ name: storyFileName(recording), bytes: sound, offsetSeconds: 0 }];
    if (varies)
      tell(`${recording}: MP3 of varying bit rate: players land seconds off in it — encoded anew as WebM and MPEG-4`);
    const offsets = Object.fromEntries(published.map(({ name, offsetSeconds }) => [name, offsetSeconds]));
    const label = { language: story.language, duration, offsets };
    const files = await output.write([
      ...published.map(({ name, bytes }) => [name, bytes] as const),
      ['story.vtt', writeTimingFile(label, sentences)],
    ]);
    return { files, sentences: sentences.length, duration, coverage };
  } finally {
    output.close();
  }
}

function readMarksFile(
  ...[text, file, options]: Parameters<typeof readSpeechMarks>
): ReturnType<typeof readSpeechMarks> {
  try {
    return readSpeechMarks(text, file, options);
  } catch (error) {
    if (error instanceof FormatError) throw new UserError(file, error.line, error.message, error.advice);
    throw error;
  }
}

const storyFileName = (recording: string): string => `story${extname(recording).toLowerCase()}`;

interface PublishedSound {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Seconds. */
  readonly offsetSeconds: number;
}

/** Where seeking goes wrong in the file as it is. */
async function reencode(recording: string): Promise<PublishedSound[]> {
  requirePackages(`to encode ${recording} anew`, [
    ...new Set([...OPUS_PACKAGES, ...AAC_PACKAGES, ...RESAMPLE_PACKAGES]),
  ]);
  const sound = await decodeRecording(recording);
  const [webm, m4a] = await Promise.all([encodeOpus(sound), encodeAac(sound)]);
  return [
    { name: 'story.webm', ...webm },
    { name: 'story.m4a', ...m4a },
  ];
}

/** Seconds, by what the file itself holds. */
async function measureRecording(sound: Uint8Array, file: string): Promise<{ duration: number; varies: boolean }> {
  const { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } = await import('mediabunny');
  let isCutOff = false;
  try {
    using input = new Input({ source: new BufferSource(sound), formats: ALL_FORMATS });
    const track = await input.getPrimaryAudioTrack();
    const duration = track ? await input.computeDuration() : NaN;
    // The table of an MPEG-4 file still tells of sound that a broken download has lost.
    isCutOff = track !== null && !(await new EncodedPacketSink(track).getPacket(duration));
    if (track && !isCutOff) return { duration, varies: await hasVariableBitRate(track) };
  } catch {
    // Told below, with what is at the end of it.
  }
  if (isCutOff) throw new UserError(file, 0, 'is cut off: its end is missing', 'fetch it anew');
  throw new UserError(file, 0, 'is no sound file that can be read', 'use WebM, MPEG-4, MP3, Ogg, FLAC or WAVE');
}
