import { nameOf } from '../cache/sentence-file.js';
import type { SentenceCache } from '../cache/sentence-cache.js';
import { Complaint } from '../complaint.js';
import { packageVersion } from '../packages.js';
import type { Choir } from '../voices/choir.js';
import type { Spoken, VoiceEntry } from '../voices/voice.js';
import type { Said } from './assemble.js';
import type { Line, Script } from './script.js';

/** What all pages of a run share. */
export interface Studio {
  readonly choir: Choir;
  readonly cache: SentenceCache;
}

/** What was said, and how much of it had to be. */
export interface Performance {
  readonly said: readonly Said[];
  /** Sentences that were not in the cache. */
  readonly spoken: number;
}

/**
 * Has the voices say a script, each sentence once in its life: what the cache holds is not spoken again. A sentence that
 * its voice has no sound for is left out, and told.
 *
 * @param onSaid after each sentence.
 * @throws Complaint where a voice fails, or nothing is heard.
 */
export async function sayScript(
  { lines }: Script,
  page: string,
  { choir, cache }: Studio,
  onSaid: () => void,
  tell: (line: string) => void,
): Promise<Performance> {
  let spoken = 0;
  const say = async (line: Line): Promise<Spoken> => {
    const { voice, language, said: words } = line;
    const name = nameOf({ voice: voice.name, version: versionOf(voice), language, words });
    const known = await cache.read(name);
    if (known) return known;
    spoken++;
    const made = await choir.say({ voice: voice.name, words, language }).catch((error: Error) => {
      throw new Complaint(
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
      return { ...line, spoken: sound };
    }),
  );
  const heard = all.filter(isHeard);
  const [first] = lines;
  if (!heard.length)
    throw new Complaint(
      page,
      first?.line ?? 1,
      `${first?.voice.id ?? 'the voice'} has no sound for this story`,
      'choose another voice',
    );
  const silent = all.filter((one) => !isHeard(one));
  // A voice that is silent at another writing system is the wrong one: of a story that is a title, nobody is told.
  if (silent.length * 2 > all.length)
    throw new Complaint(
      page,
      silent[0]!.line,
      `${silent[0]!.voice.id} has no sound for most of the story, such as “${silent[0]!.text}”`,
      'say its language with lang, or choose another voice',
    );
  for (const { line, text, voice } of silent)
    tell(
      `${new Complaint(page, line, `left out: ${voice.id} has no sound for “${text}”`, 'say its language with lang')}`,
    );
  return { said: heard.map((line) => ({ ...line, voice: line.voice.id })), spoken };
}

const isHeard = ({ spoken: { words } }: { readonly spoken: Spoken }): boolean =>
  words.length > 0 && words.at(-1)!.end > words[0]!.start;

/** Of all the packages that a voice is made of. */
const versionOf = ({ packages }: VoiceEntry): string =>
  packages.map((name) => `${name} ${packageVersion(name)}`).join(' ');
