import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { AAC_PACKAGES } from '../audio/encode-aac.js';
import { OPUS_PACKAGES } from '../audio/encode-opus.js';
import { SentenceCache } from '../cache/sentence-cache.js';
import { Complaint, complainOf } from '../complaint.js';
import { readNameBooks } from '../names/read-names.js';
import { requirePackages } from '../packages.js';
import { writtenOut } from '../numbers/written-out.js';
import { Cast, type Wishes } from '../voices/cast.js';
import { Choir } from '../voices/choir.js';
import { narratePage, type Direction, type Listener, type Narrated } from './narrate-page.js';
import { findPages, type Job } from './pages.js';
import { Progress, type Screen } from './progress.js';
import type { Publishing } from './published.js';

export interface NarrateOptions extends Wishes {
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
  readonly publishing?: Publishing | undefined;
}

export interface Outcome {
  readonly made: readonly Narrated[];
  /** Pages that were left alone, since their narration still fits. */
  readonly untouched: number;
  readonly failed: number;
}

/** Pages at once: while one is being encoded, the voices say the next. */
const PAGES_AT_ONCE = 3;

/**
 * Makes the narration of pages. One that fails stops no other.
 *
 * @throws Complaint where nothing can be made at all, or the only page cannot.
 */
export async function narrate(options: NarrateOptions, screen: Screen): Promise<Outcome> {
  const { out, publishing = {}, isUpdate = false, hasLowData = false } = options;
  const singers = options.jobs ?? availableParallelism();
  const names = await readNameBooks(options.names ?? []);
  const cast = new Cast(options);
  const jobs = await findPages(options.pages, out);
  requirePackages('aloud narrate', encodersAnd(cast));
  const choir = new Choir(singers);
  const cache = new SentenceCache(await cacheFolder(options.cache), (trouble) => screen.write(`${trouble}\n`));
  const direction = { cast, names, reader: writtenOut, isUpdate, hasLowData, publishing, choir, cache };
  try {
    return jobs.length === 1 ? await one(jobs[0]!, direction, screen) : await many(jobs, direction, screen);
  } finally {
    await choir.close();
    await cache.tidy();
  }
}

/** What every page needs: the encoders, and some voice; those of other languages are asked for where they are met. */
function encodersAnd({ voices }: Cast): string[] {
  return [...new Set([...voices[0]!.packages, ...OPUS_PACKAGES, ...AAC_PACKAGES])];
}

/** One that was named has to be there; the system's own may fail, and is then told of at the first sentence. */
async function cacheFolder(named: string | undefined): Promise<string> {
  if (named === undefined) return SentenceCache.place;
  try {
    await mkdir(named, { recursive: true });
    return named;
  } catch (error) {
    throw complainOf(named, error);
  }
}

async function one(job: Job, direction: Direction, screen: Screen): Promise<Outcome> {
  let progress: Progress | undefined;
  const listener: Listener = {
    begin: (sentences) => (progress = new Progress(screen, sentences)),
    said: () => progress?.step(),
    tell: (line) => (progress ? progress.say(line) : void screen.write(`${line}\n`)),
  };
  try {
    const made = await narratePage(job, direction, listener);
    return { made: made ? [made] : [], untouched: made ? 0 : 1, failed: 0 };
  } finally {
    progress?.clear();
  }
}

async function many(jobs: readonly Job[], direction: Direction, screen: Screen): Promise<Outcome> {
  const progress = new Progress(screen, jobs.length, 'pages');
  const made: (Narrated | undefined)[] = [];
  let [untouched, failed, next] = [0, 0, 0];
  const work = async (): Promise<void> => {
    for (let index = next++; index < jobs.length; index = next++) {
      const job = jobs[index]!;
      // What is told names its file itself; that a sound is being written says nothing among many pages.
      const listener: Listener = {
        begin: () => undefined,
        said: () => undefined,
        tell: (line) => (line.startsWith(job.page) ? progress.say(line) : undefined),
      };
      try {
        made[index] = await narratePage(job, direction, listener);
        if (!made[index]) untouched++;
      } catch (error) {
        if (!(error instanceof Complaint)) throw error;
        failed++;
        progress.say(`${error}`);
      }
      progress.step();
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(PAGES_AT_ONCE, jobs.length) }, work));
  } finally {
    progress.clear();
  }
  return { made: made.filter((page) => page !== undefined), untouched, failed };
}
