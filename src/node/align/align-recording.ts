import { decodeRecording } from '../audio/decode-recording.js';
import { copyAac } from '../audio/copy-aac.js';
import { AAC_PACKAGES, encodeAac } from '../audio/encode-aac.js';
import { encodeOpus, OPUS_PACKAGES } from '../audio/encode-opus.js';
import { streamOf, type PcmAudio } from '../audio/pcm-audio.js';
import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import { UserError } from '../errors/user-error.js';
import { assessAlignment, type AlignmentQuality } from '../forced-alignment/alignment-quality.js';
import { extractFeatures } from '../forced-alignment/extract-features.js';
import { forceAlign } from '../forced-alignment/forced-alignment.js';
import { toSentenceTimes } from '../forced-alignment/sentence-times.js';
import { requirePackages } from '../optional-packages.js';
import { formatMinutes } from '../output/format-minutes.js';
import { OutputFiles } from '../output/output-files.js';
import { Progress, type ProgressOutput } from '../output/progress.js';
import { readLexicon } from '../pronunciation/read-lexicon.js';
import { buildScript, type NarrationScript } from '../script/script.js';
import { readText } from '../text-file.js';
import type { TimedSentence } from '../timing/timed-sentence.js';
import { TIMING_FILE_NAME, writeTimingFile } from '../timing/timing-file.js';
import { hasRelatedLanguage, respellForRelated } from '../voices/related-languages.js';
import { synthesizeReference } from '../voices/reference-synthesis.js';
import { speaksLanguage, type VoiceDescriptor } from '../voices/voice.js';
import { findVoice } from '../voices/voices.js';

export interface AlignOptions {
  /** Path of the HTML file. */
  readonly page: string;
  /** Path of the recording. */
  readonly recording: string;
  /** Folder for the files. */
  readonly out: string;
  /** Path of a pronunciation lexicon (PLS). */
  readonly names?: string | undefined;
  /** Writes only `story.vtt`, for the unchanged recording. */
  readonly timingOnly?: boolean;
}

/** The files, and how well the recording fits. */
export interface AlignmentResult {
  readonly files: readonly string[];
  readonly sentences: number;
  /** The share of the words of the page that are in the recording, from 0 to 1. */
  readonly coverage: number;
  readonly doubtfulWords: number;
  /** Seconds. */
  readonly duration: number;
}

const REFERENCE_VOICE = findVoice('espeak-ng')!;
/** One voice reads all languages, some of them by the rules of a related one. */
const REFERENCE_VOICES = {
  voiceFor: (language: string): VoiceDescriptor | undefined =>
    speaksLanguage(REFERENCE_VOICE, language) || hasRelatedLanguage(language) ? REFERENCE_VOICE : undefined,
};
/** A longer gap without words of the page is reported. */
const LONG_GAP_SECONDS = 5;

/**
 * Aligns a recording with the words of a page. Writes `story.vtt`, and the sound as `story.webm` and `story.m4a`.
 *
 * @throws UserError for a problem that the author can fix, such as the recording of another story; then no file has changed.
 */
export async function alignRecording(options: AlignOptions, terminal: ProgressOutput): Promise<AlignmentResult> {
  const { page, recording, timingOnly } = options;
  const encoders = timingOnly ? ['mediabunny'] : [...OPUS_PACKAGES, ...AAC_PACKAGES];
  requirePackages('aloud align', [
    ...new Set([...REFERENCE_VOICE.packages, ...RESAMPLE_PACKAGES, 'fft.js', ...encoders]),
  ]);
  const lexicon = options.names === undefined ? undefined : readLexicon(await readText(options.names), options.names);
  const script = buildScript(await readText(page), page, REFERENCE_VOICES, lexicon);

  const output = await OutputFiles.open(options.out);
  const progress = new Progress(terminal, script.lines.length);
  try {
    for (const warning of [...script.warnings, ...relatedLanguageWarnings(page, script)]) progress.print(`${warning}`);
    const sound = await decodeRecording(recording);
    for (const warning of sound.warnings) progress.print(`${warning}`);
    const { sentences: aligned, coverage, isSameStory } = await findSentences(sound, script, progress);
    if (!isSameStory) throw differentStoryError(options);
    const sentences = toSentenceTimes(aligned, script.lines);
    const duration = sound.samples.length / sound.sampleRate;
    const present = new Set(aligned.map(({ sentence }) => sentence));
    for (const warning of [
      ...missingSentenceWarnings(page, script, present),
      ...gapWarnings(recording, sentences, duration),
    ])
      progress.print(`${warning}`);

    const files: (readonly [string, string | Uint8Array])[] = [];
    const offsets: Record<string, number> = {};
    if (!timingOnly) {
      progress.print('Writing the sound');
      const [webm, m4a] = await Promise.all([
        encodeOpus(streamOf(sound)),
        copyAac(recording).then((copy) => copy ?? encodeAac(streamOf(sound))),
      ]);
      files.push(['story.webm', webm.bytes], ['story.m4a', m4a.bytes]);
      Object.assign(offsets, { 'story.webm': webm.offsetSeconds, 'story.m4a': m4a.offsetSeconds });
    }
    const note = { voice: 'recording', language: script.language, duration, offsets };
    files.push([TIMING_FILE_NAME, writeTimingFile(note, sentences)]);
    const doubtfulWords = sentences.flatMap(({ words }) => words).filter((word) => word.unsure).length;
    return { files: await output.write(files), sentences: sentences.length, coverage, doubtfulWords, duration };
  } finally {
    progress.clear();
    output.close();
  }
}

/** In its own function, so that its memory, large for an hour of sound, is free before the encoding. */
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
    `is not a recording of ${page}: it fits its words no better than those of any other story`,
    'name the recording of this story, or correct the lang of the page',
  );
}

/** One warning for each language that is read as a related one. */
function relatedLanguageWarnings(page: string, { lines }: NarrationScript): UserError[] {
  const seen = new Set<string>();
  return lines.flatMap((scriptLine) => {
    const { line, language } = scriptLine;
    const used = respellForRelated(scriptLine).language;
    if (used === language || seen.has(language)) return [];
    seen.add(language);
    const message = `no reference voice speaks “${language}”; its words are found by the sounds of “${used}”`;
    return [new UserError(page, line, message, 'listen to the result before you publish it')];
  });
}

/** Warnings about sentences of the page that are not in the recording. */
function missingSentenceWarnings(page: string, { lines }: NarrationScript, present: ReadonlySet<number>): UserError[] {
  return lines.flatMap(({ line, text }, sentence) =>
    present.has(sentence)
      ? []
      : [new UserError(page, line, `not in the recording: “${text}”`, 'record it, or leave it silent')],
  );
}

/** Warnings about parts of the recording without words of the page. */
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
            'add the text that is spoken there to the page, or cut it out',
          ),
        ],
  );
}
