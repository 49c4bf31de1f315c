import { randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { toUserError } from '../errors/user-error.js';
import { keepAtExit, removeAtExit } from '../output/temporary-paths.js';
import type { SynthesizedSpeech } from '../voices/voice.js';
import { decodeSentence, encodeSentence } from './sentence-file.js';

/** The size of the cache after a run: about eight hours of speech. Files that were not used for the longest time are removed. */
const CACHE_BYTES = 1_000_000_000;
/** An unfinished file that is older belongs to a run that was killed. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;
const DRAFT_EXTENSION = '.draft';

/**
 * The speech of sentences, by name. Each file is written under another name and then renamed. So a run that is killed loses
 * only its current sentence, and several runs can share a folder: a name always has the same bytes.
 *
 * If the cache cannot be written to, the narration takes longer. There is one warning.
 */
export class SentenceCache {
  readonly folder: string;
  private readonly warn: (warning: string) => void;
  private hasWarned = false;
  /** Sentences that are being made. */
  private readonly making = new Map<string, Promise<SynthesizedSpeech>>();

  constructor(folder: string, warn: (warning: string) => void) {
    this.folder = folder;
    this.warn = warn;
  }

  /** The cache folder of the system: `$XDG_CACHE_HOME/aloud`, `~/Library/Caches/aloud`, … */
  static get defaultFolder(): string {
    return envPaths('aloud', { suffix: '' }).cache;
  }

  async read(name: string): Promise<SynthesizedSpeech | undefined> {
    const path = this.pathOf(name);
    try {
      const speech = decodeSentence(await readFile(path));
      const now = new Date();
      // The time of the last use. Many file systems are mounted so that they do not record it.
      if (speech) await utimes(path, now, now).catch(() => undefined);
      return speech;
    } catch {
      return undefined;
    }
  }

  /** Reads a sentence, or makes and keeps it. Two calls for one name make it once: a service may ask a price for each. */
  async readOrMake(name: string, make: () => Promise<SynthesizedSpeech>): Promise<SynthesizedSpeech> {
    const known = this.making.get(name);
    if (known) return known;
    const made = this.read(name).then(async (cached) => {
      if (cached) return cached;
      const speech = await make();
      await this.write(name, speech);
      return speech;
    });
    this.making.set(name, made);
    return made.finally(() => this.making.delete(name));
  }

  async has(name: string): Promise<boolean> {
    return access(this.pathOf(name)).then(
      () => true,
      () => false,
    );
  }

  async write(name: string, speech: SynthesizedSpeech): Promise<void> {
    const path = this.pathOf(name);
    const draft = join(this.folder, `${randomUUID()}${DRAFT_EXTENSION}`);
    try {
      await mkdir(join(path, '..'), { recursive: true });
      removeAtExit(draft);
      await writeFile(draft, encodeSentence(speech));
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      if (!this.hasWarned) this.warn(`${String(toUserError(this.folder, error))}; the run continues without a cache`);
      this.hasWarned = true;
    } finally {
      keepAtExit(draft);
    }
  }

  /** Removes the files that were not used for the longest time, down to a size, and unfinished files of killed runs. */
  async prune(maxBytes: number = CACHE_BYTES): Promise<void> {
    const files = await this.list();
    let size = files.reduce((sum, file) => sum + file.size, 0);
    files.sort((a, b) => a.used - b.used);
    for (const { path, size: bytes, used } of files) {
      const isAbandoned = path.endsWith(DRAFT_EXTENSION) && Date.now() - used > ABANDONED_AFTER_MS;
      if (!isAbandoned && size <= maxBytes) continue;
      await rm(path, { force: true }).catch(() => undefined);
      size -= bytes;
    }
  }

  private async list(): Promise<{ path: string; size: number; used: number }[]> {
    const names = await readdir(this.folder, { recursive: true }).catch(() => []);
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(this.folder, name);
        const stats = await stat(path).catch(() => undefined);
        return stats?.isFile() ? [{ path, size: stats.size, used: stats.mtimeMs }] : [];
      }),
    );
    return files.flat();
  }

  /** Folders have the first two letters of the name, because some file systems are slow with many files in a folder. */
  private pathOf(name: string): string {
    return join(this.folder, name.slice(0, 2), name.slice(2));
  }
}
