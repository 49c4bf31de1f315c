import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { toUserError } from '../errors/user-error.js';
import type { SynthesizedSpeech } from '../voices/voice.js';
import { decodeSentence, encodeSentence } from './sentence-file.js';

/** As much as the cache may hold after a run: some eight hours of speech. What was not used for longest goes. */
const CACHE_BYTES = 1_000_000_000;
/** Milliseconds after which a file that was never finished is nobody's any more. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;
const DRAFT_EXTENSION = '.draft';

/**
 * Sentences that were spoken before, by name. Each lands whole: written beside its place, then renamed into it. So a run
 * that is killed loses the sentence it was at, and several runs may use one folder, which give a name the same bytes.
 *
 * A cache that cannot be written to costs time, never the story: it tells once and goes on.
 */
export class SentenceCache {
  readonly folder: string;
  private readonly warn: (trouble: string) => void;
  private hasWarned = false;

  constructor(folder: string, tell: (trouble: string) => void) {
    this.folder = folder;
    this.warn = tell;
  }

  /** Where each system keeps what can be made again: `$XDG_CACHE_HOME/aloud`, `~/Library/Caches/aloud`, … */
  static get defaultFolder(): string {
    return envPaths('aloud', { suffix: '' }).cache;
  }

  async read(name: string): Promise<SynthesizedSpeech | undefined> {
    const path = this.pathOf(name);
    try {
      const spoken = decodeSentence(await readFile(path));
      const now = new Date();
      // When it was used last: file systems are often told not to keep that themselves.
      if (spoken) await utimes(path, now, now).catch(() => undefined);
      return spoken;
    } catch {
      return undefined;
    }
  }

  async write(name: string, spoken: SynthesizedSpeech): Promise<void> {
    const path = this.pathOf(name);
    const draft = join(this.folder, `${randomUUID()}${DRAFT_EXTENSION}`);
    try {
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(draft, encodeSentence(spoken));
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      if (!this.hasWarned) this.warn(`${String(toUserError(this.folder, error))}; going on without a cache`);
      this.hasWarned = true;
    }
  }

  /** Takes away what was not used for longest, down to a bound, and what a killed run left half-written. */
  async prune(room: number = CACHE_BYTES): Promise<void> {
    const files = await this.list();
    let size = files.reduce((sum, file) => sum + file.size, 0);
    files.sort((a, b) => a.used - b.used);
    for (const { path, size: bytes, used } of files) {
      const isLost = path.endsWith(DRAFT_EXTENSION) && Date.now() - used > ABANDONED_AFTER_MS;
      if (!isLost && size <= room) continue;
      await rm(path, { force: true }).catch(() => undefined);
      size -= bytes;
    }
  }

  private async list(): Promise<{ path: string; size: number; used: number }[]> {
    const names = await readdir(this.folder, { recursive: true }).catch(() => []);
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(this.folder, name);
        const found = await stat(path).catch(() => undefined);
        return found?.isFile() ? [{ path, size: found.size, used: found.mtimeMs }] : [];
      }),
    );
    return files.flat();
  }

  /** In folders by the first two letters, since some file systems are slow with many files in one. */
  private pathOf(name: string): string {
    return join(this.folder, name.slice(0, 2), name.slice(2));
  }
}
