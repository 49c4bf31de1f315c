import { join } from 'node:path';
import { SampleFile } from '../audio/sample-file.js';
import type { SentenceCache } from '../cache/sentence-cache.js';
import { sentenceNameOf } from '../cache/sentence-file.js';
import { UserError } from '../errors/user-error.js';
import { VoiceError } from '../errors/voice-error.js';
import { packageVersion } from '../optional-packages.js';
import type { StoredSpeech, SynthesizedSpeech, VoiceDescriptor } from '../voices/voice.js';
import type { WorkerPool } from '../voices/worker-pool.js';
import type { SynthesizedLine } from './assemble-recording.js';
import type { ScriptLine, NarrationScript } from './script.js';

/** Resolves when a voice, by its name, may be sent one more sentence. */
export type WaitForVoice = (name: string) => Promise<void>;

/** The workers and the cache of a run, for all pages. */
export interface SynthesisContext {
  readonly workerPool: WorkerPool;
  readonly cache: SentenceCache;
  /** Undefined where no voice has a limit. */
  readonly waitForVoice?: WaitForVoice | undefined;
}

/** The speech of a script. Its sound is in a temporary file until it is closed. */
export interface SynthesisResult {
  readonly lines: readonly SynthesizedLine<StoredSpeech>[];
  /** Sentences that were not in the cache. */
  readonly newlySpoken: number;
  close(): Promise<void>;
}

/** Sentences that are in memory at once, for each worker: one that it speaks, and one that waits for it. */
const SENTENCES_PER_WORKER = 2;

/**
 * Synthesizes the sentences of a script that are not in the cache. A sentence for which its voice has no sound is left out,
 * with a warning.
 *
 * @param folder for the temporary file.
 * @param onSentence is called after each sentence, with whether it was spoken now.
 * @throws UserError if a voice fails, or if it has no sound for most of the story.
 */
export async function synthesizeScript(
  { lines }: NarrationScript,
  page: string,
  folder: string,
  { workerPool, cache, waitForVoice }: SynthesisContext,
  onSentence: (line: ScriptLine, isSpoken: boolean) => void,
  warn: (warning: UserError) => void,
): Promise<SynthesisResult> {
  let newlySpoken = 0;
  const synthesize = async (line: ScriptLine): Promise<{ speech: SynthesizedSpeech; isSpoken: boolean }> => {
    const { voice, language, spokenWords: words, phonemes } = line;
    let isSpoken = false;
    const speak = async (): Promise<SynthesizedSpeech> => {
      await waitForVoice?.(voice.name);
      newlySpoken++;
      isSpoken = true;
      return workerPool.run({ voice: voice.name, words, language, ...(phonemes && { phonemes }) });
    };
    const speech = await cache.readOrMake(cacheNameOf(line), speak).catch((error: Error) => {
      throw new UserError(
        page,
        line.line,
        `${voice.id} failed at “${line.text}”: ${error.message}`,
        error instanceof VoiceError ? error.advice : 'choose another voice, or change the sentence',
      );
    });
    return { speech, isSpoken };
  };
  const file = await SampleFile.create<Int16Array>(join(folder, 'sentences.pcm'), Int16Array);
  try {
    const all = await mapInOrder(lines, SENTENCES_PER_WORKER * workerPool.size, async (line) => {
      const { speech, isSpoken } = await synthesize(line);
      const stored = await storeSpeech(speech, file);
      onSentence(line, isSpoken);
      return { ...line, speech: stored };
    });
    const audible = requireSound(all, page, warn);
    return {
      lines: audible.map((line) => ({ ...line, voice: line.voice.id })),
      newlySpoken,
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Maps a list with so many calls at once. After an error no call begins. */
async function mapInOrder<T, Result>(
  list: readonly T[],
  concurrency: number,
  map: (item: T) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < list.length; index = next++)
      try {
        results[index] = await map(list[index]!);
      } catch (error) {
        next = list.length;
        throw error;
      }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return results;
}

async function storeSpeech(
  { samples, ...speech }: SynthesizedSpeech,
  file: SampleFile<Int16Array>,
): Promise<StoredSpeech> {
  const at = await file.append(samples);
  const end = at + samples.length;
  return { ...speech, read: (from, to) => file.read(at + from, Math.min(at + to, end)) };
}

type SpokenLine = ScriptLine & { readonly speech: StoredSpeech };

/** The lines for which their voices have a sound. */
function requireSound(
  all: readonly SpokenLine[],
  page: string,
  warn: (warning: UserError) => void,
): readonly SpokenLine[] {
  const audible = all.filter(hasSound);
  const [first] = all;
  if (!audible.length)
    throw new UserError(
      page,
      first?.line ?? 1,
      `${first?.voice.id ?? 'the voice'} has no sound for this story`,
      'choose another voice',
    );
  const silent = all.filter((line) => !hasSound(line));
  // A voice has no sound for another writing system. If that is most of the story, the voice is the wrong one.
  if (silent.length * 2 > all.length)
    throw new UserError(
      page,
      silent[0]!.line,
      `${silent[0]!.voice.id} has no sound for most of the story, such as “${silent[0]!.text}”`,
      'declare its language with lang, or choose another voice',
    );
  for (const { line, text, voice } of silent)
    warn(
      new UserError(page, line, `left out: ${voice.id} has no sound for “${text}”`, 'declare its language with lang'),
    );
  return audible;
}

const hasSound = ({ speech: { words } }: { readonly speech: StoredSpeech }): boolean =>
  words.length > 0 && words.at(-1)!.end > words[0]!.start;

/** The name of a sentence in the cache. */
export const cacheNameOf = ({ voice, language, spokenWords: words, phonemes }: ScriptLine): string =>
  sentenceNameOf({
    voice: voice.cacheKey?.() ?? voice.name,
    version: voice.cacheKey ? '' : voiceVersionOf(voice),
    language,
    words,
    phonemes,
  });

/** The versions of all packages of a voice. */
const voiceVersionOf = ({ packages }: VoiceDescriptor): string =>
  packages.map((name) => `${name} ${packageVersion(name)}`).join(' ');
