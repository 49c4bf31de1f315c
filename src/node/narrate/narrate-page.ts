import type { TextNormalizer } from '../../core/speech/spoken-words.js';
import { encodeAac } from '../audio/encode-aac.js';
import { encodeOpus, LOW_DATA_BITS_PER_SECOND } from '../audio/encode-opus.js';
import type { EncodedAudio } from '../audio/pcm-audio.js';
import type { UserError } from '../errors/user-error.js';
import { OutputFiles } from '../output/output-files.js';
import type { NameLexicon } from '../script/phoneme-finder.js';
import { storeRecording } from '../script/assemble-recording.js';
import { pronunciationWarnings } from '../script/pronunciation-gaps.js';
import { buildScript, type NarrationScript, type ScriptLine } from '../script/script.js';
import { scriptDigestOf } from '../script/script-digest.js';
import { synthesizeScript, type SynthesisContext } from '../script/synthesize-script.js';
import { readText } from '../text-file.js';
import { TIMING_FILE_NAME, writeTimingFile } from '../timing/timing-file.js';
import type { VoiceMap } from '../voices/voice-map.js';
import { chaptersOf, type Chapter } from './chapters.js';
import type { CharacterBudget } from './character-budget.js';
import type { PageJob } from './page-jobs.js';
import { writePublishingFiles, type PublishingOptions } from './publishing-files.js';
import { isUpToDate } from './up-to-date.js';

/** The options and resources of a run, for all pages. */
export interface NarrationContext extends SynthesisContext {
  readonly voiceMap: VoiceMap;
  readonly names: NameLexicon;
  /** If undefined, voices read numbers, dates and abbreviations as they are written. */
  readonly textNormalizer: TextNormalizer | undefined;
  readonly budget: CharacterBudget;
  /** Keeps a narration that still fits its page. */
  readonly isUpdate: boolean;
  /** Writes a second sound, for slow connections. */
  readonly hasLowData: boolean;
  readonly publishing: PublishingOptions;
}

/** The narration of a page. */
export interface NarratedPage {
  readonly page: string;
  readonly files: readonly string[];
  readonly sentences: number;
  /** Sentences that were not in the cache. */
  readonly newlySpoken: number;
  /** Seconds. */
  readonly duration: number;
  /** BCP 47. */
  readonly language: string;
  /** The names of the voices. */
  readonly voice: string;
  readonly chapters: readonly Chapter[];
}

/** Receives the progress of a page. */
export interface NarrationReporter {
  start(sentences: number): void;
  /** @param isSpoken whether the voice spoke it now; otherwise it was in the cache */
  sentenceDone(line: ScriptLine, isSpoken: boolean): void;
  /** Takes a problem of the page that does not stop the narration. */
  warn(warning: UserError): void;
  report(line: string): void;
}

/**
 * Makes the narration of one page: `story.webm`, `story.m4a`, `story.vtt`, and the publishing files of the options. A
 * narration depends only on its page, the pronunciation lexicons and the voices: the same input gives the same bytes, on any
 * machine, in any order.
 *
 * @returns undefined if the narration is up to date.
 * @throws UserError for a problem that the author can fix; then no file has changed.
 */
export async function narratePage(
  job: PageJob,
  context: NarrationContext,
  reporter: NarrationReporter,
): Promise<NarratedPage | undefined> {
  const { page, out } = job;
  const { voiceMap, names, textNormalizer, isUpdate } = context;
  const script = buildScript(await readText(page), page, voiceMap, names, textNormalizer);
  if (isUpdate && (await isUpToDate(out, scriptDigestOf(script.lines), script, soundNames(context)))) return undefined;
  return narrateScript(script, job, context, reporter);
}

const soundNames = ({ hasLowData }: Pick<NarrationContext, 'hasLowData'>): string[] => [
  'story.webm',
  'story.m4a',
  ...(hasLowData ? ['story.low.webm'] : []),
];

/** Makes the narration of a script that was read before. */
export async function narrateScript(
  script: NarrationScript,
  job: PageJob,
  context: Omit<NarrationContext, 'isUpdate'>,
  reporter: NarrationReporter,
): Promise<NarratedPage> {
  const { page, out } = job;
  const { hasLowData, publishing } = context;
  const sounds = soundNames(context);
  await context.budget.reserve(script.lines, page, context.cache);

  const output = await OutputFiles.open(out);
  try {
    for (const warning of [...script.warnings, ...pronunciationWarnings(script.lines, page)]) reporter.warn(warning);
    reporter.start(script.lines.length);
    const synthesis = await synthesizeScript(
      script,
      page,
      output.draftFolder,
      context,
      (line, isSpoken) => reporter.sentenceDone(line, isSpoken),
      (warning) => reporter.warn(warning),
    );
    const { lines, newlySpoken } = synthesis;
    const recording = await storeRecording(lines, output.draftFolder).finally(() => synthesis.close());
    reporter.report('Writing the sound');
    const encoded = await Promise.all([
      encodeOpus(recording),
      encodeAac(recording),
      ...(hasLowData ? [encodeOpus(recording, LOW_DATA_BITS_PER_SECOND)] : []),
    ]).finally(() => recording.close());
    const named = encoded.map((sound, index): [string, EncodedAudio] => [sounds[index]!, sound]);
    const note = {
      voice: [...new Set(lines.map(({ voice }) => voice))].join(', '),
      language: script.language,
      script: scriptDigestOf(script.lines),
      duration: recording.duration,
      offsets: Object.fromEntries(named.map(([name, { offsetSeconds }]) => [name, offsetSeconds])),
    };
    const files = await output.write([
      ...named.map(([name, { bytes }]) => [name, bytes] as const),
      ...(await writePublishingFiles(
        script,
        job,
        { voice: note.voice, duration: recording.duration, sounds: named },
        publishing,
      )),
      // The last, because it describes the others.
      [TIMING_FILE_NAME, writeTimingFile(note, recording.sentences)],
    ]);
    return {
      page,
      files,
      sentences: lines.length,
      newlySpoken,
      duration: recording.duration,
      language: script.language,
      voice: note.voice,
      chapters: chaptersOf(lines, recording.sentences),
    };
  } finally {
    output.close();
  }
}
