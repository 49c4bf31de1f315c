import { UserError } from '../errors/user-error.js';
import { Progress, type ProgressOutput } from '../output/progress.js';
import { textNormalizer } from '../text-normalization/text-normalizer.js';
import { CharacterBudget } from './character-budget.js';
import { narratePage, type NarrationContext, type NarrationReporter, type NarratedPage } from './narrate-page.js';
import { openNarrationResources, type ResourceOptions } from './narration-resources.js';
import { findPageJobs, type PageJob } from './page-jobs.js';
import type { PublishingOptions } from './publishing-files.js';

export interface NarrateOptions extends ResourceOptions {
  /** HTML files, folders of them, and patterns. */
  readonly pages: readonly string[];
  /** Folder for the files (default: beside the pages). */
  readonly out?: string | undefined;
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

/** While one page is encoded, the voices speak the next. */
const MAX_CONCURRENT_PAGES = 2;

/**
 * Makes the narration of pages. A page that fails does not stop the others.
 *
 * @throws UserError if no page can be made, or if the only page fails.
 */
export async function narratePages(options: NarrateOptions, output: ProgressOutput): Promise<NarrationResult> {
  const { out, publishing = {}, isUpdate = false, hasLowData = false } = options;
  const pageJobs = await findPageJobs(options.pages, out);
  const resources = await openNarrationResources(options, 'aloud narrate', (warning) => output.write(`${warning}\n`));
  const context = {
    ...resources,
    textNormalizer: options.hasVoiceNormalization ? undefined : textNormalizer,
    isUpdate,
    hasLowData,
    publishing,
    budget: new CharacterBudget(options.maxCharacters ?? Infinity),
  };
  try {
    return pageJobs.length === 1
      ? await narrateOne(pageJobs[0]!, context, output)
      : await narrateMany(pageJobs, context, output);
  } finally {
    await resources.close();
  }
}

async function narrateOne(job: PageJob, context: NarrationContext, output: ProgressOutput): Promise<NarrationResult> {
  let progress: Progress | undefined;
  const print = (line: string): void => (progress ? progress.print(line) : void output.write(`${line}\n`));
  const reporter: NarrationReporter = {
    start: (sentences) => (progress = new Progress(output, sentences)),
    sentenceDone: () => progress?.step(),
    warn: (warning) => print(String(warning)),
    report: print,
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
      const reporter: NarrationReporter = {
        start: () => undefined,
        sentenceDone: () => undefined,
        warn: (warning) => progress.print(String(warning)),
        // "Writing the sound" would not say of which page.
        report: () => undefined,
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
