import { mkdirSync } from 'node:fs';
import { toUserError } from '../errors/user-error.js';
import type { ResolvedConfig } from './config/resolve-config.js';
import { requirePackages } from '../optional-packages.js';
import { isS3Address, parseS3Address, type S3Config } from './config/s3-config.js';
import { EMBED_CSS, EMBED_STYLE } from './embed/embed-files.js';
import type { FeedPublisher } from './feeds/feed-publisher.js';
import type { JobQueue } from './queue/job-queue.js';
import { FolderStore } from './store/folder-store.js';
import type { Log } from './log/newsroom-log.js';
import type { StoryStore } from './store/story-store.js';

/** A store, and the feeds that are written when its stories change. */
export interface OpenStore {
  readonly store: StoryStore;
  /** Writes the feeds and the page of recent stories soon, because jobs have changed. */
  readonly updateFeeds: () => void;
  /** Waits for the feeds. @returns whether they are those of the stories */
  readonly finishFeeds: () => Promise<boolean>;
}

/**
 * Opens the store of a configuration.
 *
 * @param queue whose jobs the page of recent stories shows.
 * @throws UserError if it cannot be used: this comes before the work.
 */
export async function openStore(config: ResolvedConfig, log: Log, queue?: JobQueue): Promise<OpenStore> {
  const { out, site, publicUrl, scriptUrl } = config;
  const store = isS3Address(out) ? await openS3Store(out, config.s3) : openFolderStore(out);
  if (scriptUrl !== undefined) {
    if (publicUrl === undefined) log('no page to embed is written: set “publicUrl” beside “scriptUrl”');
    else await store.putRootFile(EMBED_STYLE, EMBED_CSS, 'text/css');
  }
  if (!site || publicUrl === undefined) {
    if (site) log('no feed is written: set “publicUrl”, the address at which “out” is served, beside “site”');
    return { store, updateFeeds: () => undefined, finishFeeds: () => Promise.resolve(true) };
  }
  if (site.image === undefined || site.category === undefined)
    log('the podcast feed lacks “image” or “category” in “site”: Apple Podcasts requires both');
  requirePackages('the podcast feed', ['feedsmith']);
  const { FeedPublisher } = await import('./feeds/feed-publisher.js');
  const feeds = new FeedPublisher(store, site, publicUrl, log, { scriptUrl, queue });
  // Of a process that was killed.
  feeds.update();
  return {
    store: withFeeds(store, feeds),
    updateFeeds: () => feeds.update(),
    finishFeeds: () => feeds.finish(),
  };
}

function openFolderStore(folder: string): StoryStore {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw toUserError(folder, error);
  }
  return new FolderStore(folder);
}

async function openS3Store(address: string, settings: S3Config = {}): Promise<StoryStore> {
  requirePackages('a store in S3', ['@aws-sdk/client-s3', '@aws-sdk/lib-storage']);
  const { S3Store } = await import('./store/s3-store.js');
  const store = new S3Store(parseS3Address(address)!, settings);
  await store.check();
  return store;
}

/** A store whose feeds are written after each manifest. */
const withFeeds = (store: StoryStore, feeds: FeedPublisher): StoryStore => ({
  putFile: (...file) => store.putFile(...file),
  putPage: (...page) => store.putPage(...page),
  removePages: (...pages) => store.removePages(...pages),
  readManifest: (id) => store.readManifest(id),
  listManifests: () => store.listManifests(),
  putRootFile: (...file) => store.putRootFile(...file),
  readRootFile: (name) => store.readRootFile(name),
  removeUnused: (...files) => store.removeUnused(...files),
  async putManifest(manifest) {
    await store.putManifest(manifest);
    feeds.update();
  },
});
