import type { SentenceCache } from '../cache/sentence-cache.js';
import { sentenceNameOf } from '../cache/sentence-file.js';
import { UserError } from '../errors/user-error.js';
import { packageVersion } from '../optional-packages.js';
import type { SynthesizedSpeech, VoiceDescriptor } from '../voices/voice.js';
import type { WorkerPool } from '../voices/worker-pool.js';
import type { SynthesizedLine } from './assemble-recording.js';
import type { ScriptLine, NarrationScript } from './script.js';

/** The workers and the cache of a run, for all pages. */
export interface SynthesisContext {
  readonly workerPool: WorkerPool;
  readonly cache: SentenceCache;
}

/** The speech of a script. */
export interface SynthesisResult {
  readonly lines: readonly SynthesizedLine[];
  /** Sentences that were not in the cache. */
  readonly newlySpoken: number;
}

/**
 * Synthesizes the sentences of a script that are not in the cache. A sentence for which its voice has no sound is left out,
 * with a warning.
 *
 * @param onSentence is called after each sentence.
 * @throws UserError if a voice fails, or if it has no sound for most of the story.
 */
export async function synthesizeScript(
  { lines }: NarrationScript,
  page: string,
  { workerPool, cache }: SynthesisContext,
  onSentence: () => void,
  warn: (warning: UserError) => void,
): Promise<SynthesisResult> {
  let newlySpoken = 0;
  const synthesize = async (line: ScriptLine): Promise<SynthesizedSpeech> => {
    const { voice, language, spokenWords: words } = line;
    const name = sentenceNameOf({ voice: voice.name, version: voiceVersionOf(voice), language, words });
    const cached = await cache.read(name);
    if (cached) return cached;
    newlySpoken++;
    const speech = await workerPool.run({ voice: voice.name, words, language }).catch((error: Error) => {
      throw new UserError(
        page,
        line.line,
        `${voice.id} failed at “${line.text}”: ${error.message}`,
        'choose another voice, or change the sentence',
      );
    });
    await cache.write(name, speech);
    return speech;
  };
  const all = await Promise.all(
    lines.map(async (line) => {
      const speech = await synthesize(line);
      onSentence();
      return { ...line, speech };
    }),
  );
  const audible = all.filter(hasSound);
  const [first] = lines;
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
  return { lines: audible.map((line) => ({ ...line, voice: line.voice.id })), newlySpoken };
}

const hasSound = ({ speech: { words } }: { readonly speech: SynthesizedSpeech }): boolean =>
  words.length > 0 && words.at(-1)!.end > words[0]!.start;

/** The versions of all packages of a voice. */
const voiceVersionOf = ({ packages }: VoiceDescriptor): string =>
  packages.map((name) => `${name} ${packageVersion(name)}`).join(' ');
