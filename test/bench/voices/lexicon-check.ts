import { buildScript, type ScriptLine } from '../../../src/node/script/script.js';
import type { NameLexicon } from '../../../src/node/script/phoneme-finder.js';
import type { Voice, VoiceDescriptor } from '../../../src/node/voices/voice.js';

/** Letters of a word that stands for a name. */
const LETTERS = 5;

/**
 * Gives a word of the story the pronunciation of another one, and compares the sounds of the two. So it works in every
 * language.
 */
export async function checkLexicon(
  voice: Voice,
  descriptor: VoiceDescriptor,
  lines: readonly ScriptLine[],
): Promise<string> {
  const [name, alias] = twoWords(lines);
  if (name === undefined || alias === undefined) return 'no two words';
  const { language } = lines[0]!;
  const say = async (word: string, lexicon?: NameLexicon): Promise<Int16Array> => {
    const page = `<html lang="${language}"><article><p>${word}.</p></article></html>`;
    const [line] = buildScript(page, 'name', { voiceFor: () => descriptor }, lexicon).lines;
    return (await voice.synthesize(line!.spokenWords, language, line!.phonemes)).samples;
  };
  const [plain, again] = [await say(name), await say(name)];
  const other = await say(alias);
  const named = await say(name, { entries: [{ graphemes: [name], alias, language }] });
  if (!isSame(plain, again)) return 'never the same sound';
  if (isSame(plain, other)) return 'all words sound the same';
  if (isSame(named, plain)) return 'NO CHANGE';
  return isSame(named, other) ? 'as given' : 'changed, not as given';
}

const isSame = (one: Int16Array, other: Int16Array): boolean =>
  one.length === other.length && one.every((sample, at) => sample === other[at]);

/** Words of letters only, which no rule for numbers changes. */
function twoWords(lines: readonly ScriptLine[]): string[] {
  const words = lines
    .flatMap(({ writtenWords }) => writtenWords)
    .filter((word) => /^\p{Ll}+$/u.test(word) || /^\p{Lo}+$/u.test(word));
  const [name] = words.filter((word) => [...word].length >= LETTERS);
  const others = words.filter((word) => [...word].length >= LETTERS && word[0] !== name?.[0]);
  return [name, others[0]].filter((word) => word !== undefined);
}
