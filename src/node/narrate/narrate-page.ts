import type { PronunciationLexicon } from '../../core/speech/pronunciation-lexicon.js';
import type { TextNormalizer } from '../../core/speech/spoken-words.js';
import { encodeAac } from '../audio/encode-aac.js';
import { encodeOpus, LOW_DATA_BITS_PER_SECOND } from '../audio/encode-opus.js';
import type { EncodedAudio } from '../audio/pcm-audio.js';
import { readText } from '../text-file.js';
import type { VoiceMap } from '../voices/voice-map.js';
import { assembleRecording } from '../script/assemble-recording.js';
import { scriptDigestOf } from '../script/script-digest.js';
import { OutputFiles } from '../output/output-files.js';
import type { PageJob } from './page-jobs.js';
import { writePublishingFiles, type PublishingOptions } from './publishing-files.js';
import { synthesizeScript, type SynthesisContext } from '../script/synthesize-script.js';
import { buildScript } from '../script/script.js';
import { writeTimingFile } from '../timing/timing-file.js';
import { isUpToDate } from './up-to-date.js';

/** What all pages of a run share: nothing of it changes while they are made. */
export interface NarrationContext extends SynthesisContext {
  readonly voiceMap: VoiceMap;
  readonly names: PronunciationLexicon;
  readonly textNormalizer: TextNormalizer;
  /** Leave alone what still says what its page says. */
  readonly isUpdate: boolean;
  /** With a second sound, for slow lines. */
  readonly hasLowData: boolean;
  readonly publishing: PublishingOptions;
}

/** What was made of a page. */
export interface NarratedPage {
  readonly page: string;
  readonly files: readonly string[];
  readonly sentences: number;
  /** Sentences that had not been spoken before. */
  readonly newlySpoken: number;
  /** Seconds of sound. */
  readonly duration: number;
}

/** Who is told how far it is. */
export interface NarrationReporter {
  /** There are so many sentences to say. */
  start(sentences: number): void;
  sentenceDone(): void;
  report(line: string): void;
}

/**
 * Makes the narration of one page: `story.webm`, `story.m4a`, `story.vtt`, and what was asked for beside them. One story
 * depends on nothing but its page, its names and its voices: the same give the same bytes, on any machine, in any order.
 *
 * @returns nothing where the page was left alone.
 * @throws Complaint where the author can mend it; then no file has changed.
 */
export async function narratePage(
  job: PageJob,
  direction: NarrationContext,
  listener: NarrationReporter,
): Promise<NarratedPage | undefined> {
  const { page, out } = job;
  const { voiceMap, names, textNormalizer, isUpdate, hasLowData, publishing } = direction;
  const script = buildScript(await readText(page), page, voiceMap, names, textNormalizer);
  const digest = scriptDigestOf(script.lines);
  const sounds = ['story.webm', 'story.m4a', ...(hasLowData ? ['story.low.webm'] : [])];
  if (isUpdate && (await isUpToDate(out, digest, script, sounds))) return undefined;

  const output = await OutputFiles.open(out);
  try {
    for (const warning of script.warnings) listener.report(`${warning}`);
    listener.start(script.lines.length);
    const { lines, newlySpoken } = await synthesizeScript(
      script,
      page,
      direction,
      () => listener.sentenceDone(),
      (line) => listener.report(line),
    );
    const recording = await assembleRecording(lines);
    listener.report('Writing the sound');
    const encoded = await Promise.all([
      encodeOpus(recording),
      encodeAac(recording),
      ...(hasLowData ? [encodeOpus(recording, LOW_DATA_BITS_PER_SECOND)] : []),
    ]);
    const named = encoded.map((sound, index): [string, EncodedAudio] => [sounds[index]!, sound]);
    const label = {
      voice: [...new Set(lines.map(({ voice }) => voice))].join(', '),
      language: script.language,
      script: digest,
      duration: recording.duration,
      offsets: Object.fromEntries(named.map(([name, { offsetSeconds }]) => [name, offsetSeconds])),
    };
    const files = await output.write([
      ...named.map(([name, { bytes }]) => [name, bytes] as const),
      ...writePublishingFiles(script, job, { duration: recording.duration, sounds: named }, publishing),
      // The last, since it tells what the others hold.
      ['story.vtt', writeTimingFile(label, recording.sentences)],
    ]);
    return { page, files, sentences: lines.length, newlySpoken, duration: recording.duration };
  } finally {
    output.close();
  }
}
