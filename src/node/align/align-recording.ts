import { AAC_PACKAGES, encodeAac } from '../audio/encode-aac.js';
import { encodeOpus, OPUS_PACKAGES } from '../audio/encode-opus.js';
import { decodeRecording } from '../audio/decode-recording.js';
import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import type { PcmAudio } from '../audio/pcm-audio.js';
import { UserError } from '../errors/user-error.js';
import { readLexicon } from '../pronunciation/read-lexicon.js';
import { OutputFiles } from '../output/output-files.js';
import { Progress, type ProgressOutput } from '../output/progress.js';
import { buildScript, type NarrationScript } from '../script/script.js';
import type { TimedSentence } from '../timing/timed-sentence.js';
import { writeTimingFile } from '../timing/timing-file.js';
import { requirePackages } from '../optional-packages.js';
import { readText } from '../text-file.js';
import { VoiceMap } from '../voices/voice-map.js';
import { findVoice } from '../voices/voices.js';
import { forceAlign } from '../forced-alignment/forced-alignment.js';
import { extractFeatures } from '../forced-alignment/extract-features.js';
import { synthesizeReference } from '../voices/reference-synthesis.js';
import { toSentenceTimes } from '../forced-alignment/sentence-times.js';
import { assessAlignment, type AlignmentQuality } from '../forced-alignment/alignment-quality.js';

export interface AlignOptions {
  /** Path of the HTML file. */
  readonly page: string;
  /** Path of the recording. */
  readonly recording: string;
  readonly out: string;
  /** Path of a name book (PLS). */
  readonly names?: string | undefined;
  /** Only `story.vtt`, for the recording as it is. */
  readonly timingOnly?: boolean;
}

/** What was made. */
export interface AlignmentResult {
  readonly files: readonly string[];
  readonly sentences: number;
  /** Of the page’s words, the share that is heard. */
  readonly coverage: number;
  readonly doubtfulWords: number;
  /** Seconds. */
  readonly duration: number;
}

const REFERENCE_VOICE = findVoice('espeak-ng')!;
/** Seconds without words that are told. */
const LONG_GAP_SECONDS = 5;

/**
 * Ties a recording to the words of a page: `story.vtt`, and the sound as `story.webm` and `story.m4a`.
 *
 * @throws Complaint where the author can mend it, as where the recording is of another story; then no file has changed.
 */
export async function alignRecording(options: AlignOptions, screen: ProgressOutput): Promise<AlignmentResult> {
  const { page, recording, timingOnly } = options;
  const encoders = timingOnly ? ['mediabunny'] : [...OPUS_PACKAGES, ...AAC_PACKAGES];
  requirePackages('aloud align', [
    ...new Set([...REFERENCE_VOICE.packages, ...RESAMPLE_PACKAGES, 'fft.js', ...encoders]),
  ]);
  const names = options.names === undefined ? undefined : readLexicon(await readText(options.names), options.names);
  const script = buildScript(await readText(page), page, new VoiceMap({ voices: [REFERENCE_VOICE.name] }), names);

  const output = await OutputFiles.open(options.out);
  const progress = new Progress(screen, script.lines.length);
  try {
    for (const warning of script.warnings) progress.print(`${warning}`);
    const sound = await decodeRecording(recording);
    for (const warning of sound.warnings) progress.print(`${warning}`);
    const { sentences: heard, coverage, isSameStory } = await findSentences(sound, script, progress);
    if (!isSameStory) throw differentStoryError(options);
    const sentences = toSentenceTimes(heard, script.lines);
    const duration = sound.samples.length / sound.sampleRate;
    const missing = new Set(heard.map(({ sentence }) => sentence));
    for (const complaint of [
      ...missingSentenceWarnings(page, script, missing),
      ...gapWarnings(recording, sentences, duration),
    ])
      progress.print(`${complaint}`);

    const files: (readonly [string, string | Uint8Array])[] = [];
    const offsets: Record<string, number> = {};
    if (!timingOnly) {
      progress.print('Writing the sound');
      const [webm, m4a] = await Promise.all([encodeOpus(sound), encodeAac(sound)]);
      files.push(['story.webm', webm.bytes], ['story.m4a', m4a.bytes]);
      Object.assign(offsets, { 'story.webm': webm.offsetSeconds, 'story.m4a': m4a.offsetSeconds });
    }
    const label = { voice: 'recording', language: script.language, duration, offsets };
    files.push(['story.vtt', writeTimingFile(label, sentences)]);
    const doubtfulWords = sentences.flatMap(({ words }) => words).filter((word) => word.unsure).length;
    return { files: await output.write(files), sentences: sentences.length, coverage, doubtfulWords, duration };
  } finally {
    progress.clear();
    output.close();
  }
}

/** What it holds of an hour is given up before that is encoded. */
async function findSentences(
  sound: PcmAudio,
  { lines }: NarrationScript,
  progress: Progress,
): Promise<AlignmentQuality> {
  const frames = await extractFeatures(sound);
  const reference = await synthesizeReference(lines, () => progress.step());
  progress.print('Listening');
  return assessAlignment(
    forceAlign(reference, frames),
    lines.map(({ spokenWords }) => spokenWords.length),
  );
}

function differentStoryError({ page, recording }: AlignOptions): UserError {
  return new UserError(
    recording,
    0,
    `is not a recording of ${page}: what is heard fits its words no better than those of any story`,
    'name the recording of this story, or correct the lang of the page',
  );
}

/** Sentences of the page that nobody says. */
function missingSentenceWarnings(page: string, { lines }: NarrationScript, heard: ReadonlySet<number>): UserError[] {
  return lines.flatMap(({ line, text }, sentence) =>
    heard.has(sentence) ? [] : [new UserError(page, line, `not heard: “${text}”`, 'record it, or leave it silent')],
  );
}

/** Stretches of the recording without words of the page. */
function gapWarnings(recording: string, sentences: readonly TimedSentence[], duration: number): UserError[] {
  const ends = [0, ...sentences.map(({ end }) => end)];
  const starts = [...sentences.map(({ start }) => start), duration];
  return starts.flatMap((start, index) =>
    start - ends[index]! < LONG_GAP_SECONDS
      ? []
      : [
          new UserError(
            recording,
            0,
            `no words of the page from ${formatMinutes(ends[index]!)} to ${formatMinutes(start)}`,
            'write down what is said there, or cut it out',
          ),
        ],
  );
}

const formatMinutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
