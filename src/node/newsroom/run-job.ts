import { HttpStatusError } from '../network/fetch-bytes.js';
import { CharacterBudget } from '../narrate/character-budget.js';
import { formatMinutes } from '../output/format-minutes.js';
import type { PoliteFetch } from '../network/polite-fetch.js';
import { inPart } from './log/error-source.js';
import { problemFacts, type Log } from './log/newsroom-log.js';
import type { StoryJob } from './queue/job-queue.js';
import type { StoryRecords } from './state/story-records.js';
import type { StoryManifest } from './store/story-manifest.js';
import { narrateStory, UnreadableStoryError, type StoryContext } from './story-job/narrate-story.js';
import { loadPageContent, type PageContent } from './story-job/page-content.js';
import { withdrawStory } from './story-job/withdraw-story.js';

export interface JobContext {
  readonly story: Omit<StoryContext, 'budget'>;
  readonly records: StoryRecords;
  readonly fetch: PoliteFetch;
  /** Characters of one story for services that may count them. */
  readonly maxCharacters: number;
  readonly log: Log;
}

/** Addresses of which the server says that they are gone (RFC 9110 §15.5.5, §15.5.11). */
const GONE = [404, 410];

/**
 * Does a job: narrates the story as its page is now, or withdraws it.
 *
 * @throws UserError for a problem of the story; UnreadableStoryError if another attempt cannot help.
 */
export const runJob = (job: StoryJob, context: JobContext): Promise<void> =>
  // What is left are the files and the manifest.
  inPart('store', () => updateStory(job, context));

async function updateStory(job: StoryJob, context: JobContext): Promise<void> {
  const { id, location } = job;
  const { story, records, fetch, log } = context;
  await records.remember(job, Date.now());
  const published = await story.store.readManifest(id);
  if (job.action === 'withdraw') return withdraw(job, published, context);
  const began = performance.now();
  let page: PageContent | undefined;
  try {
    const validators = published?.state === 'published' ? await records.validatorsOf(id) : undefined;
    page = await inPart('page', () => loadPageContent(job, validators, fetch));
  } catch (error) {
    const isGone = error instanceof HttpStatusError && GONE.includes(error.status);
    if (isGone && published) return withdraw(job, published, context);
    throw error;
  }
  if (!page) return records.setChecked(id, Date.now());
  const budget = new CharacterBudget(context.maxCharacters);
  const narrating = performance.now();
  const { manifest, newlySpoken, sentences } = await narrateStory(job, page.html, { ...story, budget }, (warning) =>
    log(String(warning), { event: 'warning', story: id, ...problemFacts(warning) }),
  );
  await records.setPublished(id, Date.now(), page.validators);
  if (newlySpoken === undefined) return;
  const secondsSince = (time: number): number => Math.round(performance.now() - time) / 1000;
  const workSeconds = secondsSince(narrating);
  log(
    `published ${location}: ${sentences} sentences (${newlySpoken} spoken anew), ${formatMinutes(manifest.duration)} of sound, in ${secondsSince(began).toFixed(1)} s, as ${id}`,
    {
      event: 'published',
      story: id,
      location,
      narration: { sentences, spoken: newlySpoken, soundSeconds: manifest.duration, workSeconds },
    },
  );
}

async function withdraw(
  { id, location }: StoryJob,
  published: StoryManifest | undefined,
  { story, records, log }: JobContext,
): Promise<void> {
  if (published && (await withdrawStory(id, story.store)))
    log(`withdrawn ${location}: its page is gone, as ${id}`, { event: 'withdrawn', story: id, location });
  await records.setWithdrawn(id, Date.now());
}

/** Whether another attempt cannot help. */
export const isFinalError = (error: unknown): boolean => error instanceof UnreadableStoryError;
