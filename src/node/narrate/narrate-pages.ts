import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { AAC_PACKAGES } from '../audio/encode-aac.js';
import { OPUS_PACKAGES } from '../audio/encode-opus.js';
import { SentenceCache } from '../cache/sentence-cache.js';
import { UserError, toUserError } from '../errors/user-error.js';
import { readLexicons } from '../pronunciation/read-lexicon.js';
import { requirePackages } from '../optional-packages.js';
import { textNormalizer } from '../text-normalization/text-normalizer.js';
import { VoiceMap, type VoiceOptions } from '../voices/voice-map.js';
import { WorkerPool } from '../voices/worker-pool.js';
import { narratePage, type NarrationContext, type NarrationReporter, type NarratedPage } from './narrate-page.js';
import { findPageJobs, type PageJob } from './page-jobs.js';
import { Progress, type ProgressOutput } from '../output/progress.js';
import type { PublishingOptions } from './publishing-files.js';

export interface NarrateOptions extends VoiceOptions {
  /** HTML files, folders of them, and patterns. */
  readonly pages: readonly string[];
  /** Folder for the files; beside the pages where it is not said. */
  readonly out?: string | undefined;
  /** Paths of name books (PLS). */
  readonly names?: readonly string[] | undefined;
  /** Worker threads; as many as the machine runs at once where it is not said. */
  readonly jobs?: number | undefined;
  /** Folder for spoken sentences; the system's for such things where it is not said. */
  readonly cache?: string | undefined;
  readonly isUpdate?: boolean | undefined;
  readonly hasLowData?: boolean | undefined;
  readonly publishing?: PublishingOptions | undefined;
}

export interface NarrationResult {
  readonly pages: readonly NarratedPage[];
  /** Pages that were left alone, since their narration still fits. */
  readonly unchangedCount: number;
  readonly failedCount: number;
}

/** Pages at once: while one is being encoded, the voices say the next. */
const MAX_CONCURRENT_PAGES = 3;

/**
 * Makes the narration of pages. One that fails stops no other.
 *
 * @throws Complaint where nothing can be made at all, or the only page cannot.
 */
export async function narratePages(options: NarrateOptions, screen: ProgressOutput): Promise<NarrationResult> {
  const { out, publishing = {}, isUpdate = false, hasLowData = false } = options;
  const workers = options.jobs ?? availableParallelism();
  const names = await readLexicons(options.names ?? []);
  const voiceMap = new VoiceMap(options);
  const pageJobs = await findPageJobs(options.pages, out);
  requirePackages('aloud narrate', requiredPackages(voiceMap));
  const workerPool = new WorkerPool(workers);
  const cache = new SentenceCache(await openCacheFolder(options.cache), (trouble) => screen.write(`${trouble}\n`));
  const context = { voiceMap, names, textNormalizer, isUpdate, hasLowData, publishing, workerPool, cache };
  try {
    return pageJobs.length === 1
      ? await narrateOne(pageJobs[0]!, context, screen)
      : await narrateMany(pageJobs, context, screen);
  } finally {
    await workerPool.close();
    await cache.prune();
  }
}

/** What every page needs: the encoders, and some voice; those of other languages are asked for where they are met. */
function requiredPackages({ voices }: VoiceMap): string[] {
  return [...new Set([...voices[0]!.packages, ...OPUS_PACKAGES, ...AAC_PACKAGES])];
}

/** One that was named has to be there; the system's own may fail, and is then told of at the first sentence. */
async function openCacheFolder(named: string | undefined): Promise<string> {
  if (named === undefined) return SentenceCache.defaultFolder;
  try {
    await mkdir(named, { recursive: true });
    return named;
  } catch (error) {
    throw toUserError(named, error);
  }
}

async function narrateOne(job: PageJob, context: NarrationContext, screen: ProgressOutput): Promise<NarrationResult> {
  let progress: Progress | undefined;
  const listener: NarrationReporter = {
    start: (sentences) => (progress = new Progress(screen, sentences)),
    sentenceDone: () => progress?.step(),
    report: (line) => (progress ? progress.print(line) : void screen.write(`${line}\n`)),
  };
  try {
    const made = await narratePage(job, context, listener);
    return { pages: made ? [made] : [], unchangedCount: made ? 0 : 1, failedCount: 0 };
  } finally {
    progress?.clear();
  }
}

async function narrateMany(
  jobs: readonly PageJob[],
  context: NarrationContext,
  screen: ProgressOutput,
): Promise<NarrationResult> {
  const progress = new Progress(screen, jobs.length, 'pages');
  const made: (NarratedPage | undefined)[] = [];
  let [unchangedCount, failedCount, next] = [0, 0, 0];
  const work = async (): Promise<void> => {
    for (let index = next++; index < jobs.length; index = next++) {
      const job = jobs[index]!;
      // What is told names its file itself; that a sound is being written says nothing among many pages.
      const listener: NarrationReporter = {
        start: () => undefined,
        sentenceDone: () => undefined,
        report: (line) => (line.startsWith(job.page) ? progress.print(line) : undefined),
      };
      try {
        made[index] = await narratePage(job, context, listener);
        if (!made[index]) unchangedCount++;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        failedCount++;
        progress.print(`${error}`);
      }
      progress.step();
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(MAX_CONCURRENT_PAGES, jobs.length) }, work));
  } finally {
    progress.clear();
  }
  return { pages: made.filter((page) => page !== undefined), unchangedCount, failedCount };
}
