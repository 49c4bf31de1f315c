import { setTimeout as wait } from 'node:timers/promises';
import { problemOf } from '../../errors/problem-of.js';
import type { SiteConfig } from '../config/site-config.js';
import { problemFacts, type Log } from '../log/newsroom-log.js';
import { withSlash } from '../store/public-recording.js';
import { IndexPublisher, type IndexOptions } from '../index-page/index-publisher.js';
import { JSON_FEED, PODCAST_FEED } from '../store/feed-files.js';
import { RecentStories } from '../store/recent-stories.js';
import type { StoryStore } from '../store/story-store.js';
import { feedStory } from './feed-story.js';
import { writeJsonFeed } from './json-feed.js';
import { writePodcastFeed } from './podcast-feed.js';

const DEFAULT_STORIES = 100;
/** Stories that are published within this time are in the feeds together. */
const INTERVAL_MS = 1000;
/** A store of many thousand stories takes a second to look through: that is at most a tenth of the time. */
const REST_FACTOR = 10;
const RETRY_MS = 60_000;

/**
 * Writes what lists the stories of a store, after they have changed: the feeds, and the page of recent stories. These are made
 * from the manifests and the queue, so any process can write them, and one that was killed before it could do so is no loss: the
 * next one writes the same.
 */
export class FeedPublisher {
  private readonly store: StoryStore;
  private readonly site: SiteConfig;
  private readonly publicUrl: string;
  private readonly log: Log;
  private readonly recent: RecentStories;
  private readonly index: IndexPublisher;
  private readonly finishing = new AbortController();
  private running: Promise<void> | undefined;
  private isDue = false;
  private isWritten = false;
  private problem = '';
  private retry: NodeJS.Timeout | undefined;

  constructor(store: StoryStore, site: SiteConfig, publicUrl: string, log: Log, options: IndexOptions = {}) {
    this.store = store;
    this.site = site;
    this.publicUrl = publicUrl;
    this.log = log;
    this.recent = new RecentStories(store, site.stories ?? DEFAULT_STORIES);
    this.index = new IndexPublisher(store, site, options, log);
  }

  /** Writes the feeds soon, if they have changed. */
  update(): void {
    this.isDue = true;
    this.running ??= this.run();
  }

  /** Waits for the feeds. @returns whether they are those of the stories */
  async finish(): Promise<boolean> {
    this.finishing.abort();
    await this.running;
    clearTimeout(this.retry);
    return this.isWritten;
  }

  private async run(): Promise<void> {
    while (this.isDue) {
      this.isDue = false;
      clearTimeout(this.retry);
      const began = performance.now();
      try {
        await this.write();
        this.problem = '';
      } catch (error) {
        this.report(error);
        this.retry = setTimeout(() => this.update(), RETRY_MS).unref();
      }
      const rest = Math.max(INTERVAL_MS, (performance.now() - began) * REST_FACTOR);
      await wait(rest, undefined, { ref: false, signal: this.finishing.signal }).catch(() => undefined);
    }
    // In the same step as the test of the loop, so that no update is lost.
    this.running = undefined;
  }

  /**
   * Looks again after it has written: another process may have published a story in between, and written its feeds before these.
   */
  private async write(): Promise<void> {
    while ((await this.recent.refresh()) || !this.isWritten) {
      this.isWritten = false;
      const stories = await Promise.all(
        (await this.recent.newest()).map((manifest) => feedStory(manifest, this.publicUrl)),
      );
      const root = withSlash(this.publicUrl);
      const podcast = writePodcastFeed(this.site, `${root}${PODCAST_FEED}`, stories);
      await this.store.putRootFile(PODCAST_FEED, podcast, 'application/rss+xml');
      const json = writeJsonFeed(this.site, `${root}${JSON_FEED}`, stories);
      await this.store.putRootFile(JSON_FEED, json, 'application/feed+json');
      this.isWritten = true;
    }
    // Also if no story has changed: a job may have failed.
    await this.index.write(this.recent);
  }

  /** A problem that stays is reported once. The stories are published without the feeds. */
  private report(failure: unknown): void {
    const problem = problemOf(failure, PODCAST_FEED);
    const text = String(problem);
    if (text !== this.problem)
      this.log(`failed ${text}`, { event: 'feeds-failed', ...problemFacts(problem), source: 'feeds' });
    this.problem = text;
    this.isWritten = false;
  }
}
