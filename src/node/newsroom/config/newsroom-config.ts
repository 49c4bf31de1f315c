import type { S3Config } from './s3-config.js';
import type { SiteConfig } from './site-config.js';

/** The configuration of `aloud watch` and `aloud worker`: the default export of `aloud.config.js`. Every member is optional. */
export interface NewsroomConfig {
  /** Addresses of feeds and sitemaps, folders of HTML files, and files with an address in each line. */
  readonly sources?: readonly string[];
  /** Folder for the narrated stories (default: `narration`), or `s3://bucket/prefix`. */
  readonly out?: string;
  /** The store of `out`, if it is not Amazon's. */
  readonly s3?: S3Config;
  /** The address at which `out` is served. JSON-LD and the feeds need it. */
  readonly publicUrl?: string;
  /** The address of `aloud.js` on the site. With it and `publicUrl`, each story has a page to embed in a frame. */
  readonly scriptUrl?: string;
  /** The publication. With it, a podcast feed and a JSON Feed are written. */
  readonly site?: SiteConfig;
  /** Folder for the queue and what is known about the stories, without Redis (default: `.aloud`). */
  readonly state?: string;
  /** Address of Redis (`redis://:PASSWORD@HOST:6379`), for jobs that `aloud worker` does on any machine (default: none). */
  readonly redis?: string;
  /** With Redis: seconds after which the jobs of a worker that does not answer are taken over (default: 30). */
  readonly takeOver?: number;
  /** Voices by name, each for its languages. */
  readonly voices?: readonly string[];
  /** The most sentences that a voice, by its name, is sent in so many seconds; with Redis, by all workers together. */
  readonly voiceRates?: Readonly<Record<string, VoiceRate>>;
  /** Voice for quotations. */
  readonly quoteVoice?: string;
  /** Command line of a program that speaks: `program {text} {wav}`. */
  readonly voiceCommand?: string;
  /** Paths of pronunciation lexicons (PLS). */
  readonly names?: readonly string[];
  /** Leaves numbers, dates and abbreviations to the voices (default: false). */
  readonly voiceNormalization?: boolean;
  /** Makes a second sound, for slow connections (default: false). */
  readonly lowData?: boolean;
  /** Makes a talking book (EPUB) of each story (default: false). */
  readonly epub?: boolean;
  /** Folder for spoken sentences (default: the cache folder of the system). */
  readonly cache?: string;
  /** The most characters of one story for services that may count them. */
  readonly maxCharacters?: number;
  /** The most words of one story (default: 50000, some three hours of sound). */
  readonly maxWords?: number;
  /** Stories that are made at once (default: 2). Without Redis, one more is only for the webhook. */
  readonly stories?: number;
  /** Sentences that are spoken at once (default: 2). */
  readonly jobs?: number;
  /** Seconds between two scans of the sources (default: 300). */
  readonly interval?: number;
  /** Seconds between two requests to one server (default: 1). */
  readonly hostInterval?: number;
  /** Seconds for one answer of a server (default: 30). */
  readonly timeout?: number;
  /** Stories of feeds and sitemaps that are older, in days, are not narrated (default: all are). */
  readonly maxAge?: number;
  /** Hours after which the page of a narrated story is requested again (default: 24). */
  readonly recheck?: number;
  /** Attempts before a story is given up (default: 5). */
  readonly attempts?: number;
  /** Days that the files of a withdrawn story, and of an earlier version, are kept (default: 30). */
  readonly keep?: number;
  /** Follows addresses also to this machine and its network (default: false). */
  readonly allowPrivate?: boolean;
  /** Takes stories by `POST /stories`. The secret is in the environment variable `ALOUD_WEBHOOK_SECRET`. */
  readonly webhook?: { readonly port: number; readonly host?: string };
  /** Answers `GET /healthz` and `GET /metrics`, for Prometheus. It may be the port of the webhook. */
  readonly metrics?: { readonly port: number; readonly host?: string };
  /** Path of a JSON file with the prices of voices, as for `aloud narrate --dry-run`: the metrics then have the cost. */
  readonly prices?: string;
  /** `json` for programs: a line of JSON for each event (default: `text`). */
  readonly log?: 'text' | 'json';
}

/** The limit of a service that speaks. */
export interface VoiceRate {
  readonly sentences: number;
  readonly seconds: number;
}

/** Returns its argument. An editor then knows the members in a JavaScript file. */
export const defineConfig = (config: NewsroomConfig): NewsroomConfig => config;
