import type { Redis } from 'ioredis';
import { openNarrationResources } from '../narrate/narration-resources.js';
import { politeFetch, type PoliteFetch } from '../network/polite-fetch.js';
import { textNormalizer } from '../text-normalization/text-normalizer.js';
import type { ResolvedConfig } from './config/resolve-config.js';
import type { Log } from './log/newsroom-log.js';
import type { JobContext } from './run-job.js';
import type { StoryRecords } from './state/story-records.js';
import type { StoryStore } from './store/story-store.js';
import type { SentenceListener } from './story-job/narrate-story.js';
import { openVoiceRates } from './voice-rates.js';

export const openFetch = ({ hostInterval, allowPrivate, timeout }: ResolvedConfig): PoliteFetch =>
  politeFetch(hostInterval * 1000, { allowPrivate, timeoutMs: timeout * 1000 });

/** The voices and all else that jobs need. */
export interface Jobs {
  readonly context: JobContext;
  close(): Promise<void>;
}

/** What belongs to a process. */
export interface JobsOptions {
  /** For the message about a package that is missing. */
  readonly command: string;
  /** Folder for temporary files. */
  readonly workFolder: string;
  readonly records: StoryRecords;
  readonly store: StoryStore;
  readonly fetch: PoliteFetch;
  readonly log: Log;
  readonly onSentence?: SentenceListener | undefined;
  /** The connection of the state, if that is in Redis. */
  readonly redis?: Redis | undefined;
}

/** @throws UserError for a voice, a lexicon, a folder or a package that cannot be used */
export async function openJobs(config: ResolvedConfig, options: JobsOptions): Promise<Jobs> {
  const { command, workFolder, records, store, fetch, log, onSentence } = options;
  const waitForVoice = config.voiceRates && (await openVoiceRates(config.voiceRates, options.redis));
  const resources = await openNarrationResources(config, command, log);
  const story = {
    ...resources,
    waitForVoice,
    textNormalizer: config.voiceNormalization ? undefined : textNormalizer,
    hasLowData: config.lowData ?? false,
    maxWords: config.maxWords,
    hasBook: config.epub ?? false,
    store,
    publicUrl: config.publicUrl,
    scriptUrl: config.scriptUrl,
    workFolder,
    keep: config.keep,
    onSentence,
  };
  const maxCharacters = config.maxCharacters ?? Infinity;
  return {
    context: { story, records, fetch, maxCharacters, log },
    close: () => resources.close(),
  };
}
