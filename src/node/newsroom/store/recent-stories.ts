import { dateOf, type StoryManifest } from './story-manifest.js';
import type { StoryStore } from './story-store.js';

interface KnownStory {
  readonly version: string;
  /** Undefined for a manifest that is damaged. */
  readonly state: StoryManifest['state'] | undefined;
  /** Milliseconds since 1970. */
  readonly date: number;
  /** Kept for the newest stories only: a store may have a hundred thousand. */
  manifest?: StoryManifest | undefined;
}

/** Manifests that are read at once: of a store on the network, one takes some 20 ms. */
const READ_AT_ONCE = 16;

/** The newest stories of a store. Only manifests that have changed are read again. */
export class RecentStories {
  private readonly store: StoryStore;
  private readonly count: number;
  private readonly known = new Map<string, KnownStory>();

  constructor(store: StoryStore, count: number) {
    this.store = store;
    this.count = count;
  }

  /** Looks for manifests that have changed. @returns whether there were any */
  async refresh(): Promise<boolean> {
    const versions = await this.store.listManifests();
    const gone = [...this.known.keys()].filter((id) => !versions.has(id));
    for (const id of gone) this.known.delete(id);
    const changed = [...versions].filter(([id, version]) => this.known.get(id)?.version !== version);
    await this.readAll(changed, (id, version, manifest) => {
      this.known.set(id, {
        version,
        state: manifest?.state,
        date: Date.parse(manifest ? dateOf(manifest) : ''),
        manifest,
      });
    });
    return changed.length + gone.length > 0;
  }

  has(id: string): boolean {
    return this.known.has(id);
  }

  /** The newest one first. Stories of the same time are in the order of their ids, so that the order is always the same. */
  async newest(state: StoryManifest['state'] = 'published', count: number = this.count): Promise<StoryManifest[]> {
    const ids = [...this.known]
      .filter(([, story]) => story.state === state)
      .sort(([a, { date: first }], [b, { date: second }]) => second - first || (a < b ? -1 : 1))
      .slice(0, count)
      .map(([id]) => id);
    const chosen = new Set(ids);
    for (const [id, story] of this.known) if (story.state === state && !chosen.has(id)) story.manifest = undefined;
    // A story that was not among the newest, and is since another one was withdrawn.
    const unread = ids.filter((id) => !this.known.get(id)?.manifest).map((id) => [id, ''] as const);
    await this.readAll(unread, (id, _, manifest) => {
      this.known.get(id)!.manifest = manifest;
    });
    return ids.flatMap((id) => {
      const manifest = this.known.get(id)?.manifest;
      return manifest?.state === state ? [manifest] : [];
    });
  }

  private async readAll(
    stories: readonly (readonly [id: string, version: string])[],
    take: (id: string, version: string, manifest: StoryManifest | undefined) => void,
  ): Promise<void> {
    const left = stories.values();
    const read = async (): Promise<void> => {
      for (const [id, version] of left) take(id, version, await this.store.readManifest(id));
    };
    await Promise.all(Array.from({ length: Math.min(READ_AT_ONCE, stories.length) }, read));
  }
}
