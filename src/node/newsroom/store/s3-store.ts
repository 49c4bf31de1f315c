import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  type _Object as StoredObject,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { S3Config, S3Place } from '../config/s3-config.js';
import { isAbsent, toStoreError } from './s3-error.js';
import { MANIFEST_NAME, type StoryManifest } from './story-manifest.js';
import type { StoryStore } from './story-store.js';

/** For names with a digest. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** For files that change: a reader sees a correction within a minute. */
const SHORT = 'public, max-age=60';
/** Larger files are sent in parts of this size; S3 takes none below 5 MiB. */
const PART_BYTES = 8 << 20;
const PARTS_AT_ONCE = 2;
const CONNECT_MS = 10_000;
/** A connection on which nothing is sent any more. */
const IDLE_MS = 60_000;

/**
 * Stories in a bucket of S3 or of a store that is compatible with it. An object appears completely or not at all. The SDK finds
 * the credentials, and tries again what fails for a moment.
 */
export class S3Store implements StoryStore {
  private readonly client: S3Client;
  private readonly bucket: string;
  private readonly prefix: string;

  constructor({ bucket, prefix }: S3Place, { endpoint, region, forcePathStyle = false }: S3Config) {
    const stated = region ?? (endpoint === undefined || process.env['AWS_REGION'] ? undefined : 'us-east-1');
    this.client = new S3Client({
      forcePathStyle,
      requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: IDLE_MS },
      ...(stated !== undefined && { region: stated }),
      // Not every compatible store knows the checksums that the SDK adds since 2025.
      ...(endpoint !== undefined && {
        endpoint,
        requestChecksumCalculation: 'WHEN_REQUIRED' as const,
        responseChecksumValidation: 'WHEN_REQUIRED' as const,
      }),
    });
    this.bucket = bucket;
    this.prefix = prefix;
  }

  /** @throws UserError if the store cannot be reached, or refuses the credentials */
  async check(): Promise<void> {
    for await (const _ of this.list('stories/')) return;
  }

  putFile(id: string, name: string, bytes: Uint8Array, type: string): Promise<void> {
    const key = this.storyKey(id, name);
    return this.use(key, async () => {
      if ((await this.sizeOf(key)) === bytes.length) return;
      const params = { ...this.object(key), Body: bytes, ContentType: type, CacheControl: IMMUTABLE };
      await new Upload({ client: this.client, params, partSize: PART_BYTES, queueSize: PARTS_AT_ONCE }).done();
    });
  }

  putPage(id: string, name: string, text: string, type: string): Promise<void> {
    return this.putText(this.storyKey(id, name), text, type);
  }

  async removePages(id: string, names: readonly string[]): Promise<void> {
    for (const name of names) await this.remove(this.storyKey(id, name));
  }

  putManifest(manifest: StoryManifest): Promise<void> {
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    return this.putText(this.storyKey(manifest.id, MANIFEST_NAME), text, 'application/json');
  }

  async readManifest(id: string): Promise<StoryManifest | undefined> {
    const text = await this.readText(this.storyKey(id, MANIFEST_NAME));
    try {
      return text === undefined ? undefined : (JSON.parse(text) as StoryManifest);
    } catch {
      // A manifest that is damaged is made again.
      return undefined;
    }
  }

  async listManifests(): Promise<Map<string, string>> {
    const versions = new Map<string, string>();
    for await (const { Key = '', ETag = '', LastModified } of this.list('stories/')) {
      const [, id, name] = Key.slice(this.prefix.length).split('/');
      if (id && name === MANIFEST_NAME) versions.set(id, `${ETag} ${LastModified?.getTime()}`);
    }
    return versions;
  }

  async putRootFile(name: string, text: string, type: string): Promise<void> {
    if ((await this.readRootFile(name)) !== text) await this.putText(`${this.prefix}${name}`, text, type);
  }

  readRootFile(name: string): Promise<string | undefined> {
    return this.readText(`${this.prefix}${name}`);
  }

  async removeUnused(id: string, keep: readonly string[], before: Date): Promise<void> {
    const kept = [...keep, MANIFEST_NAME].map((name) => this.storyKey(id, name));
    for await (const { Key = '', LastModified } of this.list(`stories/${id}/`))
      if (!kept.includes(Key) && LastModified && LastModified < before) await this.remove(Key);
  }

  /** S3 answers the same for a key that is not there. */
  private async remove(key: string): Promise<void> {
    await this.use(key, () => this.client.send(new DeleteObjectCommand(this.object(key))));
  }

  private async *list(path: string): AsyncGenerator<StoredObject> {
    const place = `${this.prefix}${path}`;
    const pages = paginateListObjectsV2({ client: this.client }, { Bucket: this.bucket, Prefix: place });
    for (;;) {
      const page = await this.use(place, () => pages.next());
      if (page.done) return;
      yield* page.value.Contents ?? [];
    }
  }

  private async sizeOf(key: string): Promise<number | undefined> {
    try {
      return (await this.client.send(new HeadObjectCommand(this.object(key)))).ContentLength;
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  }

  private readText(key: string): Promise<string | undefined> {
    return this.use(key, async () => {
      try {
        const { Body } = await this.client.send(new GetObjectCommand(this.object(key)));
        return await Body!.transformToString();
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    });
  }

  private async putText(key: string, text: string, type: string): Promise<void> {
    const object = { ...this.object(key), Body: text, ContentType: type, CacheControl: SHORT };
    await this.use(key, () => this.client.send(new PutObjectCommand(object)));
  }

  private object(key: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.bucket, Key: key };
  }

  private storyKey(id: string, name: string): string {
    return `${this.prefix}stories/${id}/${name}`;
  }

  private async use<Result>(key: string, action: () => Promise<Result>): Promise<Result> {
    try {
      return await action();
    } catch (error) {
      throw toStoreError(`s3://${this.bucket}/${key}`, error);
    }
  }
}
