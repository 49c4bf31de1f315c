import type { SiteConfig } from '../config/site-config.js';
import type { Log } from '../log/newsroom-log.js';
import type { JobQueue } from '../queue/job-queue.js';
import type { RecentStories } from '../store/recent-stories.js';
import type { StoryStore } from '../store/story-store.js';
import { GENERATOR, INDEX_CSS, INDEX_PAGE, INDEX_STYLE } from './index-files.js';
import { writeIndexPage } from './index-page.js';
import { unpublishedStories } from './unpublished-stories.js';

export interface IndexOptions {
  /** The address of `aloud.js`; undefined if there are no pages to embed. */
  readonly scriptUrl?: string | undefined;
  /** The jobs that wait or have failed. */
  readonly queue?: Pick<JobQueue, 'list'> | undefined;
}

/** Withdrawn stories that the page lists. */
const MAX_WITHDRAWN = 20;

/** Writes the page of recent stories, unless the store has another page at its place: it may be the folder of a site. */
export class IndexPublisher {
  private readonly store: StoryStore;
  private readonly site: SiteConfig;
  private readonly options: IndexOptions;
  private readonly log: Log;
  private isAllowed: boolean | undefined;

  constructor(store: StoryStore, site: SiteConfig, options: IndexOptions, log: Log) {
    this.store = store;
    this.site = site;
    this.options = options;
    this.log = log;
  }

  async write(recent: RecentStories): Promise<void> {
    this.isAllowed ??= await this.begin();
    if (!this.isAllowed) return;
    const stories = {
      published: await recent.newest(),
      withdrawn: await recent.newest('withdrawn', MAX_WITHDRAWN),
      ...(await unpublishedStories(this.options.queue, (id) => recent.has(id))),
    };
    const page = await writeIndexPage(this.site, stories, this.options.scriptUrl);
    await this.store.putRootFile(INDEX_PAGE, page, 'text/html; charset=utf-8');
  }

  private async begin(): Promise<boolean> {
    const there = await this.store.readRootFile(INDEX_PAGE);
    const isOurs = there === undefined || there.includes(`<meta name="generator" content="${GENERATOR}"/>`);
    if (isOurs) await this.store.putRootFile(INDEX_STYLE, INDEX_CSS, 'text/css');
    else this.log(`no page of recent stories is written: “out” has another ${INDEX_PAGE}`);
    return isOurs;
  }
}
