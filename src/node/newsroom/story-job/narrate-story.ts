import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { guessLanguage } from '../../check/guess-language.js';
import { UserError } from '../../errors/user-error.js';
import { narrateScript, type NarrationContext, type NarrationReporter } from '../../narrate/narrate-page.js';
import { writeJsonLd } from '../../narrate/json-ld.js';
import { readPageMetadata } from '../../narrate/page-metadata.js';
import { transcriptOf } from '../../narrate/publishing-files.js';
import { scriptDigestOf } from '../../script/script-digest.js';
import { buildScript, type NarrationScript } from '../../script/script.js';
import { inPart, withSource } from '../log/error-source.js';
import { publicRecording } from '../store/public-recording.js';
import { EMBED_PAGE, OEMBED } from '../embed/embed-files.js';
import { filesOf, type StoryManifest } from '../store/story-manifest.js';
import type { StoryStore } from '../store/story-store.js';
import type { StoryReference } from '../story/story-reference.js';
import { putBook } from './put-book.js';
import { putEmbed } from './put-embed.js';
import { digest, putChapters, putJsonLd, putRecording } from './story-files.js';

/** What a job needs to narrate a story. */
export interface StoryContext extends Omit<NarrationContext, 'isUpdate' | 'publishing'> {
  readonly store: StoryStore;
  /** The address of the store; undefined if it is not known. */
  readonly publicUrl?: string | undefined;
  /** The address of `aloud.js`; undefined if there are no pages to embed. */
  readonly scriptUrl?: string | undefined;
  /** A story with more words is refused: its sound is held in memory. */
  readonly maxWords: number;
  /** Makes a talking book of each story. */
  readonly hasBook: boolean;
  /** Folder for temporary files. */
  readonly workFolder: string;
  /** Days that files of versions before the last are kept: a listener may be in the middle of one. */
  readonly keep: number;
  readonly onSentence?: SentenceListener | undefined;
}

/** Takes each sentence, with whether a voice spoke it now. */
export type SentenceListener = NarrationReporter['sentenceDone'];

/** What was done. */
export interface NarratedStory {
  readonly manifest: StoryManifest;
  /** Sentences that a voice spoke; undefined if the published narration fits, and nothing was done. */
  readonly newlySpoken: number | undefined;
  readonly sentences: number;
}

/** A story that cannot be read as it is: another attempt gives the same result. */
export class UnreadableStoryError extends UserError {}

const DAY_MS = 24 * 60 * 60 * 1000;
/** On average. */
const MAX_CHARACTERS_PER_WORD = 10;
/** A language is not guessed from less. */
const MIN_LANGUAGE_CHARACTERS = 150;

/**
 * Makes the narration of a page and publishes it. It depends only on its arguments, and may run twice and on any machine: the
 * names of files are digests of their content, and the manifest, which names them, changes last.
 *
 * @param warn takes a problem of the story that does not stop it.
 * @throws UnreadableStoryError for a page that has to change first, UserError for a problem that may pass.
 */
export async function narrateStory(
  story: StoryReference,
  html: string,
  context: StoryContext,
  warn: (warning: UserError) => void,
): Promise<NarratedStory> {
  const { id, location, kind } = story;
  const { voiceMap, names, textNormalizer, hasLowData, hasBook, store, publicUrl } = context;
  const script = readScript(() => buildScript(html, location, voiceMap, names, textNormalizer));
  const words = script.lines.reduce((sum, { writtenWords }) => sum + writtenWords.length, 0);
  refuseTooLong(Math.max(words, countByCharacters(script)), location, context.maxWords);
  const page = readPageMetadata(script.page, script.speech.story);
  const { title, description, author, image, url, published, modified } = page;
  const facts = {
    url: kind === 'address' ? location : url,
    headline: title,
    description,
    language: script.language,
    byline: author,
    image,
    datePublished: published,
    dateModified: modified,
  };
  // JSON-LD has the addresses of the files, and the paths of the headline and the lead.
  const jsonLdFacts = publicUrl === undefined ? [] : [publicUrl, context.scriptUrl, page.speakable];
  const contentHash = digest(
    JSON.stringify([2, scriptDigestOf(script.lines), facts, hasLowData, jsonLdFacts, ...(hasBook ? ['book'] : [])]),
  );
  const current = await store.readManifest(id);
  const sentences = script.lines.length;
  const fitting = withContent(current, contentHash);
  if (fitting) return { manifest: fitting, newlySpoken: undefined, sentences };

  warnAboutLanguage(script, location, warn);
  const folder = await mkdtemp(join(context.workFolder, `${id}-`));
  try {
    const made = await inPart('voice', () =>
      narrateScript(
        script,
        { page: location, out: folder, relativeName: '' },
        { ...context, publishing: {} },
        {
          start: () => undefined,
          sentenceDone: (line, isSpoken) => context.onSentence?.(line, isSpoken),
          warn,
          report: () => undefined,
        },
      ),
    );
    const book = hasBook ? await putBook(story, html, folder, store, warn) : undefined;
    const now = new Date();
    const recording = {
      voice: made.voice,
      words,
      duration: Math.round(made.duration * 1000) / 1000,
      ...(await putRecording(id, made.files, store)),
    };
    const storyJsonLd = async (address: string): Promise<string> =>
      writeJsonLd(
        { ...page, url: facts.url },
        await publicRecording({ ...facts, ...recording, id }, address),
        transcriptOf(script.lines),
      );
    const manifest: StoryManifest = {
      version: 1,
      id,
      state: 'published',
      ...facts,
      contentHash,
      ...recording,
      chapters: made.chapters,
      ...(made.chapters.length && { chaptersFile: await putChapters(id, title, made.chapters, store) }),
      ...(publicUrl !== undefined && { jsonLd: await putJsonLd(id, await storyJsonLd(publicUrl), store) }),
      ...(book && { book }),
      narratedAt: now.toISOString(),
      firstNarratedAt: current?.firstNarratedAt ?? now.toISOString(),
    };
    if (publicUrl !== undefined && context.scriptUrl !== undefined)
      await putEmbed(manifest, script.speech.story, { publicUrl, scriptUrl: context.scriptUrl }, store);
    // Another worker takes a story over from one that did not answer for a while, and may have published it first.
    const other = withContent(await store.readManifest(id), contentHash);
    if (other) return { manifest: other, newlySpoken: undefined, sentences };
    await store.putManifest(manifest);
    const named = [manifest, ...(current ? [current] : [])].flatMap(filesOf).map(({ src }) => src);
    const keep = [...named, EMBED_PAGE, OEMBED];
    await store.removeUnused(id, keep, new Date(now.getTime() - context.keep * DAY_MS));
    return { manifest, newlySpoken: made.newlySpoken, sentences: made.sentences };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The manifest, if it is published with this content. */
const withContent = (manifest: StoryManifest | undefined, contentHash: string): StoryManifest | undefined =>
  manifest?.state === 'published' && manifest.contentHash === contentHash ? manifest : undefined;

/** Reading a page gives the same error each time. */
function readScript(read: () => NarrationScript): NarrationScript {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError)) throw withSource(error, 'story');
    throw withSource(new UnreadableStoryError(error.file, error.line, error.message, error.advice), 'story');
  }
}

/** Thai has no spaces between its words. In no language has the average word more characters. */
const countByCharacters = ({ lines }: NarrationScript): number =>
  Math.floor(lines.reduce((sum, { text }) => sum + text.length, 0) / MAX_CHARACTERS_PER_WORD);

function refuseTooLong(words: number, location: string, maxWords: number): void {
  if (words <= maxWords) return;
  const message = `has ${words} words, and a story has up to ${maxWords}`;
  const advice = 'divide it, or raise “maxWords” in the configuration';
  throw withSource(new UnreadableStoryError(location, 0, message, advice), 'story');
}

/** A voice for the wrong language is not understood. A guess is no reason to refuse: near languages are taken for each other. */
function warnAboutLanguage(
  { lines, language }: NarrationScript,
  location: string,
  warn: (warning: UserError) => void,
): void {
  const text = lines
    .filter((line) => line.language === language)
    .map((line) => line.text)
    .join(' ');
  const guess = text.length < MIN_LANGUAGE_CHARACTERS ? undefined : guessLanguage(text);
  if (guess === undefined || guess === language.toLowerCase().split('-')[0]) return;
  const message = `declares its language as “${language}”, but its text looks like “${guess}”`;
  warn(new UserError(location, 0, message, 'correct the lang attribute of the page'));
}
