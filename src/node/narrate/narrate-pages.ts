import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { AAC_PACKAGES } from '../audio/encode-aac.js';
import { OPUS_PACKAGES } from '../audio/encode-opus.js';
import { SentenceCache } from '../cache/sentence-cache.js';
import { UserError, toUserError } from '../errors/user-error.js';
import { requirePackages } from '../optional-packages.js';
import { Progress, type ProgressOutput } from '../output/progress.js';
import { readLexicons } from '../pronunciation/read-lexicon.js';
import { textNormalizer } from '../text-normalization/text-normalizer.js';
import { VoiceMap, type VoiceOptions } from '../voices/voice-map.js';
import { WorkerPool } from '../voices/worker-pool.js';
import { CharacterBudget } from './character-budget.js';
import { narratePage, type NarrationContext, type NarrationReporter, type NarratedPage } from './narrate-page.js';
import { findPageJobs, type PageJob } from './page-jobs.js';
import type { PublishingOptions } from './publishing-files.js';

export interface NarrateOptions extends VoiceOptions {
  /** HTML files, folders of them, and patterns. */
  readonly pages: readonly string[];
  /** Folder for the files (default: beside the pages). */
  readonly out?: string | undefined;
  /** Paths of pronunciation lexicons (PLS). */
  readonly names?: readonly string[] | undefined;
  /** Worker threads (default: as many as the machine runs at once). */
  readonly jobs?: number | undefined;
  /** Folder for synthesized sentences (default: the cache folder of the system). */
  readonly cache?: string | undefined;
  /** The most characters for services that may count them. */
  readonly maxCharacters?: number | undefined;
  /** Leaves numbers, dates and abbreviations to the voices. */
  readonly hasVoiceNormalization?: boolean | undefined;
  readonly isUpdate?: boolean | undefined;
  readonly hasLowData?: boolean | undefined;
  readonly publishing?: PublishingOptions | undefined;
}

export interface NarrationResult {
  readonly pages: readonly NarratedPage[];
  /** Pages whose narration was up to date. */
  readonly unchangedCount: number;
  readonly failedCount: number;
}

/**
 * A thread takes up to 200 MB if it opens both flite and espeak-ng. More threads would hardly be faster: one thread encodes, and
 * takes as long as one that speaks.
 */
const MAX_DEFAULT_WORKERS = 2;
/** While one page is encoded, the voices speak the next. */
const MAX_CONCURRENT_PAGES = 2;

/**
 * Makes the narration of pages. A page that fails does not stop the others.
 *
 * @throws UserError if no page can be made, or if the only page fails.
 */
export async function narratePages(options: NarrateOptions, output: ProgressOutput): Promise<NarrationResult> {
  const { out, publishing = {}, isUpdate = false, hasLowData = false } = options;
  const workers = options.jobs ?? Math.min(MAX_DEFAULT_WORKERS, availableParallelism());
  const names = await readLexicons(options.names ?? []);
  const voiceMap = new VoiceMap(options);
  const pageJobs = await findPageJobs(options.pages, out);
  requirePackages('aloud narrate', requiredPackages(voiceMap));
  const workerPool = new WorkerPool(workers);
  const cache = new SentenceCache(await openCacheFolder(options.cache), (warning) => output.write(`${warning}\n`));
  const context = {
    voiceMap,
    names,
    textNormalizer: options.hasVoiceNormalization ? undefined : textNormalizer,
    isUpdate,
    hasLowData,
    publishing,
    workerPool,
    cache,
    budget: new CharacterBudget(options.maxCharacters ?? Infinity),
  };
  try {
    return pageJobs.length === 1
      ? await narrateOne(pageJobs[0]!, context, output)
      : await narrateMany(pageJobs, context, output);
  } finally {
    await workerPool.close();
    await cache.prune();
  }
}

/** The packages that every page needs: the encoders and the named voices, or the first. A page in another language asks for those of its voice. */
function requiredPackages({ voices, named }: VoiceMap): string[] {
  const needed = named.length ? named : voices.slice(0, 1);
  return [...new Set([...needed.flatMap(({ packages }) => packages), ...OPUS_PACKAGES, ...AAC_PACKAGES])];
}

/** A given folder has to be usable. If the default folder is not, there is a warning at the first sentence. */
async function openCacheFolder(folder: string | undefined): Promise<string> {
  if (folder === undefined) return SentenceCache.defaultFolder;
  try {
    await mkdir(folder, { recursive: true });
    return folder;
  } catch (error) {
    throw toUserError(folder, error);
  }
}

async function narrateOne(job: PageJob, context: NarrationContext, output: ProgressOutput): Promise<NarrationResult> {
  let progress: Progress | undefined;
  const reporter: NarrationReporter = {
    start: (sentences) => (progress = new Progress(output, sentences)),
    sentenceDone: () => progress?.step(),
    report: (line) => (progress ? progress.print(line) : void output.write(`${line}\n`)),
  };
  try {
    const page = await narratePage(job, context, reporter);
    return { pages: page ? [page] : [], unchangedCount: page ? 0 : 1, failedCount: 0 };
  } finally {
    progress?.clear();
  }
}

async function narrateMany(
  jobs: readonly PageJob[],
  context: NarrationContext,
  output: ProgressOutput,
): Promise<NarrationResult> {
  const progress = new Progress(output, jobs.length, 'pages');
  const pages: (NarratedPage | undefined)[] = [];
  let [unchangedCount, failedCount, next] = [0, 0, 0];
  const work = async (): Promise<void> => {
    for (let index = next++; index < jobs.length; index = next++) {
      const job = jobs[index]!;
      // Only lines about the page, which name it. "Writing the sound" would not say of which page.
      const reporter: NarrationReporter = {
        start: () => undefined,
        sentenceDone: () => undefined,
        report: (line) => (line.startsWith(job.page) ? progress.print(line) : undefined),
      };
      try {
        pages[index] = await narratePage(job, context, reporter);
        if (!pages[index]) unchangedCount++;
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
  return { pages: pages.filter((page) => page !== undefined), unchangedCount, failedCount };
}
