import { sentenceNameOf } from '../cache/sentence-file.js';
import type { SentenceCache } from '../cache/sentence-cache.js';
import { UserError } from '../errors/user-error.js';
import { packageVersion } from '../optional-packages.js';
import type { WorkerPool } from '../voices/worker-pool.js';
import type { SynthesizedSpeech, VoiceDescriptor } from '../voices/voice.js';
import type { SynthesizedLine } from './assemble-recording.js';
import type { ScriptLine, NarrationScript } from './script.js';

/** What all pages of a run share. */
export interface SynthesisContext {
  readonly workerPool: WorkerPool;
  readonly cache: SentenceCache;
}

/** What was said, and how much of it had to be. */
export interface SynthesisResult {
  readonly lines: readonly SynthesizedLine[];
  /** Sentences that were not in the cache. */
  readonly newlySpoken: number;
}

/**
 * Has the voices say a script, each sentence once in its life: what the cache holds is not spoken again. A sentence that
 * its voice has no sound for is left out, and told.
 *
 * @param onSaid after each sentence.
 * @throws Complaint where a voice fails, or nothing is heard.
 */
export async function synthesizeScript(
  { lines }: NarrationScript,
  page: string,
  { workerPool, cache }: SynthesisContext,
  onSaid: () => void,
  tell: (line: string) => void,
): Promise<SynthesisResult> {
  let newlySpoken = 0;
  const say = async (line: ScriptLine): Promise<SynthesizedSpeech> => {
    const { voice, language, spokenWords: words } = line;
    const name = sentenceNameOf({ voice: voice.name, version: voiceVersionOf(voice), language, words });
    const known = await cache.read(name);
    if (known) return known;
    newlySpoken++;
    const made = await workerPool.run({ voice: voice.name, words, language }).catch((error: Error) => {
      throw new UserError(
        page,
        line.line,
        `${voice.id} failed at “${line.text}”: ${error.message}`,
        'choose another voice, or change the sentence',
      );
    });
    await cache.write(name, made);
    return made;
  };
  const all = await Promise.all(
    lines.map(async (line) => {
      const sound = await say(line);
      onSaid();
      return { ...line, speech: sound };
    }),
  );
  const heard = all.filter(hasSound);
  const [first] = lines;
  if (!heard.length)
    throw new UserError(
      page,
      first?.line ?? 1,
      `${first?.voice.id ?? 'the voice'} has no sound for this story`,
      'choose another voice',
    );
  const silent = all.filter((one) => !hasSound(one));
  // A voice that is silent at another writing system is the wrong one: of a story that is a title, nobody is told.
  if (silent.length * 2 > all.length)
    throw new UserError(
      page,
      silent[0]!.line,
      `${silent[0]!.voice.id} has no sound for most of the story, such as “${silent[0]!.text}”`,
      'say its language with lang, or choose another voice',
    );
  for (const { line, text, voice } of silent)
    tell(
      `${new UserError(page, line, `left out: ${voice.id} has no sound for “${text}”`, 'say its language with lang')}`,
    );
  return { lines: heard.map((line) => ({ ...line, voice: line.voice.id })), newlySpoken };
}

const hasSound = ({ speech: { words } }: { readonly speech: SynthesizedSpeech }): boolean =>
  words.length > 0 && words.at(-1)!.end > words[0]!.start;

/** Of all the packages that a voice is made of. */
const voiceVersionOf = ({ packages }: VoiceDescriptor): string =>
  packages.map((name) => `${name} ${packageVersion(name)}`).join(' ');
