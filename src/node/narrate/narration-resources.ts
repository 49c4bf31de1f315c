import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { AAC_PACKAGES } from '../audio/encode-aac.js';
import { OPUS_PACKAGES } from '../audio/encode-opus.js';
import { SentenceCache } from '../cache/sentence-cache.js';
import { toUserError } from '../errors/user-error.js';
import { requirePackages } from '../optional-packages.js';
import { readLexicons } from '../pronunciation/read-lexicon.js';
import type { NameLexicon } from '../script/phoneme-finder.js';
import type { SynthesisContext } from '../script/synthesize-script.js';
import { VoiceMap, type VoiceOptions } from '../voices/voice-map.js';
import { WorkerPool } from '../voices/worker-pool.js';

/** What a run narrates with, for all its pages. */
export interface NarrationResources extends SynthesisContext {
  readonly voiceMap: VoiceMap;
  readonly names: NameLexicon;
  /** Ends the threads and limits the cache. */
  close(): Promise<void>;
}

export interface ResourceOptions extends VoiceOptions {
  /** Paths of pronunciation lexicons (PLS). */
  readonly names?: readonly string[] | undefined;
  /** Worker threads (default: as many as the machine runs at once). */
  readonly jobs?: number | undefined;
  /** Folder for synthesized sentences (default: the cache folder of the system). */
  readonly cache?: string | undefined;
}

/**
 * A thread takes up to 200 MB if it opens both flite and espeak-ng. More threads would hardly be faster: one thread encodes, and
 * takes as long as one that speaks.
 */
const MAX_DEFAULT_WORKERS = 2;

/**
 * Opens voices, lexicons and the cache.
 *
 * @param command for the message about a package that is missing.
 * @throws UserError for a voice, a lexicon, a folder or a package that cannot be used.
 */
export async function openNarrationResources(
  options: ResourceOptions,
  command: string,
  warn: (warning: string) => void,
): Promise<NarrationResources> {
  const names = await readLexicons(options.names ?? []);
  const voiceMap = new VoiceMap(options);
  requirePackages(command, requiredPackages(voiceMap));
  const cache = new SentenceCache(await openCacheFolder(options.cache), warn);
  const workerPool = new WorkerPool(options.jobs ?? Math.min(MAX_DEFAULT_WORKERS, availableParallelism()));
  const close = async (): Promise<void> => {
    await workerPool.close();
    await cache.prune();
  };
  return { names, voiceMap, cache, workerPool, close };
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
