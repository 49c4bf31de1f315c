import { extname } from 'node:path';
import { readSpeechMarks } from '../../core/formats/read-timing.js';
import { FormatError } from '../../core/formats/format/timing.js';
import { speak } from '../../core/speech/speak.js';
import { MIN_ALIGNED_SHARE } from '../../core/timeline/alignment/min-aligned-share.js';
import { decodeRecording } from '../audio/decode-recording.js';
import { streamOf } from '../audio/pcm-audio.js';
import { WAVE_PACKAGES } from '../audio/decode-wave.js';
import { AAC_PACKAGES, encodeAac } from '../audio/encode-aac.js';
import { encodeOpus, OPUS_PACKAGES } from '../audio/encode-opus.js';
import { hasVariableBitRate, VARIABLE_BIT_RATE } from '../audio/mp3-bit-rate.js';
import { withWaveSizes } from '../audio/recording-source.js';
import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import { truncatedSoundError } from '../audio/truncated-sound.js';
import { UserError } from '../errors/user-error.js';
import { requirePackages } from '../optional-packages.js';
import { OutputFiles } from '../output/output-files.js';
import { pageLineOf, parsePage } from '../page/html-page.js';
import { readPageStory } from '../page/page-story.js';
import { MAX_SOUND_BYTES, readRegularFile } from '../regular-file.js';
import { NOTHING_TO_READ } from '../script/script.js';
import { readText } from '../text-file.js';
import { TIMING_FILE_NAME, writeTimingFile } from '../timing/timing-file.js';
import { parseXmlSource } from '../xml/parse-xml.js';
import { alignMarks } from './marks-alignment.js';

export interface ImportOptions {
  readonly page: string;
  /** A sound file of the page from another program or person. */
  readonly recording: string;
  /** The marks of the recording. */
  readonly marks: string;
  /** The text that the voice spoke, if the marks have no words (Google). */
  readonly script?: string | undefined;
  /** Folder for the files. */
  readonly out: string;
}

export interface ImportResult {
  readonly files: readonly string[];
  readonly sentences: number;
  readonly duration: number;
  /** BCP 47. */
  readonly language: string;
  /** The share of the words of the page that have a mark, from 0 to 1. */
  readonly coverage: number;
}

/** How far marks may be after the end of the sound, because programs round differently. */
const ROUNDING_SECONDS = 0.5;

/**
 * Imports a recording with the marks of its voice. Writes `story.vtt` with the words of the page, and the unchanged sound
 * under the name `story`. An MP3 with a variable bit rate is encoded again.
 *
 * @throws UserError for a problem that the author can fix; then no file has changed.
 */
export async function importRecording(
  { page, recording, marks, script, out }: ImportOptions,
  report: (line: string) => void,
): Promise<ImportResult> {
  requirePackages('aloud narrate', WAVE_PACKAGES);
  const { article, story } = readPageStory(parsePage(await readText(page)), page) ?? {};
  if (!article || !story) throw new UserError(page, 1, NOTHING_TO_READ, 'put the text of the story into an <article>');
  const speech = speak(story);
  const sound = withWaveSizes(await readRegularFile(recording, MAX_SOUND_BYTES));
  const { duration, hasVariableRate } = await measureRecording(sound, recording);
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
      `ends after ${duration.toFixed(1)} s, but its marks go on to ${last.toFixed(1)} s: it is cut off, or the marks are of another recording`,
      'download it again',
    );
  const { sentences, coverage, missingSentences } = alignMarks(cues, speech, duration);
  const share = `${Math.floor(100 * coverage)} % of the page’s words`;
  if (coverage < MIN_ALIGNED_SHARE)
    throw new UserError(marks, 0, `has ${share}: it is of another story`, 'check which page it belongs to');
  const output = await OutputFiles.open(out);
  try {
    if (coverage < 1) report(`${marks}: has ${share}; the other words are marked unsure`);
    for (const sentence of missingSentences)
      report(
        `${new UserError(page, pageLineOf(article), `not in the recording: “${sentence}”`, 'record it, or leave it silent')}`,
      );
    const published = hasVariableRate
      ? await reencode(recording)
      : [{ name: storyFileName(recording), bytes: sound, offsetSeconds: 0 }];
    if (hasVariableRate) report(`${recording}: ${VARIABLE_BIT_RATE} — encoded again as WebM and MPEG-4`);
    const offsets = Object.fromEntries(published.map(({ name, offsetSeconds }) => [name, offsetSeconds]));
    const note = { language: story.language, duration, offsets };
    const files = await output.write([
      ...published.map(({ name, bytes }) => [name, bytes] as const),
      [TIMING_FILE_NAME, writeTimingFile(note, sentences)],
    ]);
    return { files, sentences: sentences.length, duration, coverage, language: story.language };
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

/** Encodes a recording again in which players cannot seek exactly. */
async function reencode(recording: string): Promise<PublishedSound[]> {
  requirePackages(`to encode ${recording} again`, [
    ...new Set([...OPUS_PACKAGES, ...AAC_PACKAGES, ...RESAMPLE_PACKAGES]),
  ]);
  const sound = await decodeRecording(recording);
  const [webm, m4a] = await Promise.all([encodeOpus(streamOf(sound)), encodeAac(streamOf(sound))]);
  return [
    { name: 'story.webm', ...webm },
    { name: 'story.m4a', ...m4a },
  ];
}

/** Measures a recording by its packets. */
async function measureRecording(
  sound: Uint8Array,
  file: string,
): Promise<{ duration: number; hasVariableRate: boolean }> {
  const { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } = await import('mediabunny');
  let isCutOff = false;
  try {
    using input = new Input({ source: new BufferSource(sound), formats: ALL_FORMATS });
    const track = await input.getPrimaryAudioTrack();
    const duration = track ? await input.computeDuration() : NaN;
    // The table of an MPEG-4 file also lists sound that is missing after an incomplete download.
    isCutOff = track !== null && !(await new EncodedPacketSink(track).getPacket(duration));
    if (track && !isCutOff) return { duration, hasVariableRate: await hasVariableBitRate(track) };
  } catch {
    // The errors below describe the problem.
  }
  if (isCutOff) throw truncatedSoundError(file);
  throw new UserError(file, 0, 'is not a readable sound file', 'use WebM, MPEG-4, MP3, Ogg, FLAC or WAVE');
}
