import type { StoryManifest } from './story-manifest.js';

/** Where the narrated stories are. A reader sees a file completely or not at all. */
export interface StoryStore {
  /** Puts a file whose name has a digest of its content. The same file may be there. */
  putFile(id: string, name: string, bytes: Uint8Array, type: string): Promise<void>;
  /** Call it when all files of the manifest are there. */
  putManifest(manifest: StoryManifest): Promise<void>;
  readManifest(id: string): Promise<StoryManifest | undefined>;
  /** The ids of all stories, withdrawn ones too, each with a text that changes when its manifest changes. */
  listManifests(): Promise<ReadonlyMap<string, string>>;
  /** Puts a page of a story, whose name stays the same. The files that it names are there. */
  putPage(id: string, name: string, text: string, type: string): Promise<void>;
  /** Removes pages of a story; they may not be there. */
  removePages(id: string, names: readonly string[]): Promise<void>;
  /** Puts a file that is about all stories, such as a feed, at the root, unless it is there with the same content. */
  putRootFile(name: string, text: string, type: string): Promise<void>;
  readRootFile(name: string): Promise<string | undefined>;
  /** Removes files of a story that were written before a time, except those of its manifest. */
  removeUnused(id: string, keep: readonly string[], before: Date): Promise<void>;
}
