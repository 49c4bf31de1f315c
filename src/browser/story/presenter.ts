import { playableSources } from '../audio/playable-sources.js';

/** Who reads a recording, as the page's own metadata say it. */
export interface Presenter {
  readonly names: readonly string[];
  /** A machine's voice, although the timing file does not know it: an aligned recording of a synthesized voice. */
  readonly isAutomated: boolean;
}

/** As much of schema.org as is read here, from a page that may hold anything. */
type Data = Readonly<Partial<Record<string, unknown>>>;

/**
 * Reads the presenter of a recording from JSON-LD: `readBy` of the `AudioObject` or `Audiobook`; else its `author` or
 * `creator`, if that is a `Person` who did not write the article, because many systems copy the writer there. Else from
 * Open Graph's `og:audio:artist`. `digitalSourceType` says that a machine reads.
 */
export function readPresenter(audio: HTMLAudioElement): Presenter {
  const objects = [...jsonLdObjects()];
  const recording = findRecording(objects, audio);
  const resolve = (value: unknown): unknown => resolveReference(value, objects);
  const valuesOf = (data: Data | undefined, ...keys: string[]): unknown[] =>
    keys.flatMap((key) => data?.[key] ?? []).map(resolve);
  const readers = valuesOf(recording, 'readBy');
  const writers = objects
    .filter((data) => hasType(data, /Article|Posting|Report|WebPage/))
    .flatMap((data) => namesOf(valuesOf(data, 'author')));
  const people = valuesOf(recording, 'author', 'creator').filter((value) => hasType(value as Data, /Person$/));
  const authors = namesOf(people).filter((name) => !writers.includes(name));
  const artist = isOnlyAudio(audio)
    ? document.querySelector<HTMLMetaElement>('meta[property="og:audio:artist"]')?.content
    : undefined;
  const found = [namesOf(readers), authors, namesOf([artist])].find(({ length }) => length) ?? [];
  return {
    names: [...new Set(found)],
    isAutomated:
      readers.some((value) => hasType(value as Data, /SoftwareApplication$/)) ||
      valuesOf(recording, 'digitalSourceType').some((value) => /AlgorithmicMedia/i.test(JSON.stringify(value))),
  };
}

/** The metadata of this recording: by its address; else the only ones, on a page with one `<audio>`. */
function findRecording(objects: readonly Data[], audio: HTMLAudioElement): Data | undefined {
  const recordings = objects.filter((data) => hasType(data, /(?:AudioObject|Audiobook)$/));
  const addresses = new Set([audio.currentSrc, ...playableSources(audio)].map(addressOf));
  const hasAddress = (data: Data): boolean =>
    [data['contentUrl'], data['url']].some((url) => typeof url === 'string' && addresses.has(addressOf(url)));
  return recordings.find(hasAddress) ?? (recordings.length === 1 && isOnlyAudio(audio) ? recordings[0] : undefined);
}

const isOnlyAudio = (audio: HTMLAudioElement): boolean =>
  [...document.querySelectorAll('audio')].every((other) => other === audio);

/** Without the query, where hosts put the rights of the listener. */
function addressOf(url: string): string {
  if (!URL.canParse(url, document.baseURI)) return '';
  const { origin, pathname } = new URL(url, document.baseURI);
  return origin + pathname;
}

/** Every object of the page's JSON-LD, at any depth. */
function* jsonLdObjects(): Generator<Data> {
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
    const values: unknown[] = [];
    try {
      values.push(JSON.parse(textContent));
    } catch {
      continue; // not JSON: the next script may be
    }
    for (const value of values) {
      if (value === null || typeof value !== 'object') continue;
      if (!Array.isArray(value)) yield value as Data;
      for (const inner of Object.values(value)) values.push(inner);
    }
  }
}

/** The object that a reference (`{"@id": …}`) stands for. */
function resolveReference(value: unknown, objects: readonly Data[]): unknown {
  const id = (value as Data | null)?.['@id'];
  return id === undefined ? value : (objects.find((data) => data['@id'] === id && 'name' in data) ?? value);
}

const hasType = (data: Data | null | undefined, type: RegExp): boolean =>
  [data?.['@type']].flat().some((name) => typeof name === 'string' && type.test(name));

/** Of texts, and of objects with a name. */
const namesOf = (values: readonly unknown[]): string[] =>
  values
    .flatMap((value) => (value as { name?: unknown } | null | undefined)?.name ?? value)
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => /\p{L}/u.test(name));
