import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { complainOf } from '../complaint.js';
import type { Spoken } from '../voices/voice.js';
import { readSentence, writeSentence } from './sentence-file.js';

/** As much as the cache may hold after a run: some eight hours of speech. What was not used for longest goes. */
const ROOM = 1_000_000_000;
/** Milliseconds after which a file that was never finished is nobody's any more. */
const LOST = 24 * 60 * 60 * 1000;
const DRAFT = '.draft';

/**
 * Sentences that were spoken before, by name. Each lands whole: written beside its place, then renamed into it. So a run
 * that is killed loses the sentence it was at, and several runs may use one folder, which give a name the same bytes.
 *
 * A cache that cannot be written to costs time, never the story: it tells once and goes on.
 */
export class SentenceCache {
  readonly folder: string;
  private readonly tell: (trouble: string) => void;
  private isTold = false;

  constructor(folder: string, tell: (trouble: string) => void) {
    this.folder = folder;
    this.tell = tell;
  }

  /** Where each system keeps what can be made again: `$XDG_CACHE_HOME/aloud`, `~/Library/Caches/aloud`, … */
  static get place(): string {
    return envPaths('aloud', { suffix: '' }).cache;
  }

  async read(name: string): Promise<Spoken | undefined> {
    const path = this.pathOf(name);
    try {
      const spoken = readSentence(await readFile(path));
      const now = new Date();
      // When it was used last: file systems are often told not to keep that themselves.
      if (spoken) await utimes(path, now, now).catch(() => undefined);
      return spoken;
    } catch {
      return undefined;
    }
  }

  async write(name: string, spoken: Spoken): Promise<void> {
    const path = this.pathOf(name);
    const draft = join(this.folder, `${randomUUID()}${DRAFT}`);
    try {
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(draft, writeSentence(spoken));
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      if (!this.isTold) this.tell(`${String(complainOf(this.folder, error))}; going on without a cache`);
      this.isTold = true;
    }
  }

  /** Takes away what was not used for longest, down to a bound, and what a killed run left half-written. */
  async tidy(room: number = ROOM): Promise<void> {
    const files = await this.list();
    let size = files.reduce((sum, file) => sum + file.size, 0);
    files.sort((a, b) => a.used - b.used);
    for (const { path, size: bytes, used } of files) {
      const isLost = path.endsWith(DRAFT) && Date.now() - used > LOST;
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
