import { speak } from '../../core/speech/speak.js';
import type { Speech, Utterance } from '../../core/speech/speech.js';
import type { TextNormalizer } from '../../core/speech/spoken-words.js';
import type { Role } from '../../core/story/story.js';
import { UserError } from '../errors/user-error.js';
import { installHint, missingPackages } from '../optional-packages.js';
import { pageLineOf, parsePage, type PageNode } from '../page/html-page.js';
import { readPageStory } from '../page/page-story.js';
import { phonemeFinder, type NameLexicon, type PhonemeFinder } from './phoneme-finder.js';
import { hasRelatedLanguage } from '../voices/related-languages.js';
import type { VoiceMap } from '../voices/voice-map.js';
import type { Phonemes, VoiceDescriptor } from '../voices/voice.js';
import { findQuotedSentences } from './quoted-sentences.js';
import { splitUtterance } from './split-utterance.js';

/** The message for a page without a story. */
export const NOTHING_TO_READ = 'nothing here to read aloud';

/** For a page that does not declare its language. */
const DEFAULT_LANGUAGE = 'en';

/** A text without spaces may have this many characters, as in Thai. */
const MAX_WORD_CHARACTERS = 5000;
/** The part of a long word that a message quotes. */
const QUOTED_CHARACTERS = 40;

/** A sentence for a voice. */
export interface ScriptLine {
  /** Line in the file. */
  readonly line: number;
  readonly block: number;
  readonly role: Role;
  /** BCP 47. */
  readonly language: string;
  readonly voice: VoiceDescriptor;
  /** As shown on the page. */
  readonly text: string;
  /** The words of the text. */
  readonly writtenWords: readonly string[];
  readonly spokenWords: readonly string[];
  /** The pronunciation of names, where there are any and the voice takes it. */
  readonly phonemes?: Phonemes;
}

/** The sentences for the voices, and warnings for the author. */
export interface NarrationScript {
  readonly page: PageNode;
  readonly speech: Speech;
  readonly language: string;
  readonly lines: readonly ScriptLine[];
  /** Parts that are left out or guessed. They are no reason to stop. */
  readonly warnings: readonly UserError[];
}

/**
 * Makes the script of a page: the sentences of its article, each with a voice of its language.
 *
 * @throws UserError if there is nothing to read, or no voice for most of it.
 */
export function buildScript(
  html: string,
  file: string,
  voices: Pick<VoiceMap, 'voiceFor'>,
  lexicon?: NameLexicon,
  textNormalizer?: TextNormalizer,
): NarrationScript {
  const page = parsePage(html);
  const { article, story } = readPageStory(page, file) ?? {};
  const speech = story && speak(story, lexicon, textNormalizer);
  if (!article || !story || !speech?.utterances.length)
    throw new UserError(
      file,
      article ? pageLineOf(article) : 1,
      NOTHING_TO_READ,
      'put the text of the story into an <article>',
    );

  const warnings: UserError[] = [];
  const storyLanguage = story.language || DEFAULT_LANGUAGE;
  if (!story.language)
    warnings.push(
      new UserError(
        file,
        1,
        `the page does not declare its language; it is read as “${storyLanguage}”`,
        `write <html lang="${storyLanguage}">`,
      ),
    );
  const findPhonemes = phonemeFinder(lexicon);
  const quoted = findQuotedUtterances(speech);
  const lines: ScriptLine[] = [];
  /** Words that no voice can speak. */
  let silentWords = 0;
  let silentError: UserError | undefined;
  let lastSilentBlock = -1;
  let lastUnspeakableBlock = -1;
  speech.utterances.forEach((utterance, index) => {
    const language = utterance.language || storyLanguage;
    const line = pageLineOf(story.blocks[utterance.block]!.element);
    const voice = voices.voiceFor(language, quoted[index]);
    const missing = voice && missingPackages(voice.packages);
    if (voice && !missing?.length) {
      for (const part of splitUtterance(speech, utterance, voice.service?.maxCharacters)) {
        const scriptLine = toScriptLine(speech, part, { language, line, voice }, findPhonemes);
        if (isSpeakable(scriptLine)) lines.push(scriptLine);
        else if (scriptLine.block !== lastUnspeakableBlock) warnings.push(unspeakableWarning(file, scriptLine));
        if (!isSpeakable(scriptLine)) lastUnspeakableBlock = scriptLine.block;
      }
      return;
    }
    silentWords += utterance.endWord - utterance.firstWord;
    const { block } = utterance;
    const advice = missing ? installHint(missing) : recordingAdvice(language);
    const warning = new UserError(
      file,
      line,
      `left out: this part is in “${language}”, ${missingVoiceReason(voice)}`,
      advice,
    );
    silentError ??= new UserError(
      file,
      line,
      `most of the story is in “${language}”, ${missingVoiceReason(voice)}`,
      advice,
    );
    if (block !== lastSilentBlock) warnings.push(warning);
    lastSilentBlock = block;
  });
  if (silentError && silentWords * 2 > speech.words.length) throw silentError;
  return { page, speech, language: storyLanguage, lines, warnings };
}

/** A part of a sentence is longer than a line of a script only if it is one word, such as the data of a picture. */
const isSpeakable = ({ text, spokenWords, voice }: ScriptLine): boolean =>
  text.length <= MAX_WORD_CHARACTERS &&
  spokenWords.join(' ').length <= (voice.service?.maxCharacters ?? Number.MAX_SAFE_INTEGER);

const unspeakableWarning = (file: string, { line, text, voice }: ScriptLine): UserError =>
  new UserError(
    file,
    line,
    `left out: a word of more than ${voice.service?.maxCharacters ?? MAX_WORD_CHARACTERS} characters, “${text.slice(0, QUOTED_CHARACTERS)}…”`,
    'write spaces between its words, or hide it from the story',
  );

const recordingAdvice = (language: string): string =>
  hasRelatedLanguage(language)
    ? 'record it, and let “aloud align” find its words, or correct its lang'
    : 'record it, or correct its lang';

const missingVoiceReason = (voice: VoiceDescriptor | undefined): string =>
  voice ? `whose voice ${voice.id} is not installed` : 'for which there is no voice';

function toScriptLine(
  speech: Speech,
  { block, role, firstWord, endWord }: Utterance,
  properties: { readonly language: string; readonly line: number; readonly voice: VoiceDescriptor },
  findPhonemes: PhonemeFinder,
): ScriptLine {
  const words = speech.words.slice(firstWord, endWord);
  const written = speech.story.blocks[block]!.text;
  const writtenWords = words.map(({ start, end }) => written.slice(start, end));
  const phonemes = properties.voice.service?.hasPhonemes ? findPhonemes(writtenWords, properties.language) : undefined;
  return {
    ...properties,
    block,
    role,
    text: written.slice(words[0]!.start, words.at(-1)!.end),
    writtenWords,
    spokenWords: words.map(({ spoken }) => spoken),
    ...(phonemes && { phonemes }),
  };
}

/** Whether each utterance is a quotation: a quote block, or a sentence within quotation marks. */
function findQuotedUtterances({ story, utterances, words }: Speech): boolean[] {
  const texts = new Map<number, string[]>();
  for (const { block, firstWord, endWord } of utterances) {
    const text = story.blocks[block]!.text.slice(words[firstWord]!.start, words[endWord - 1]!.end);
    texts.set(block, [...(texts.get(block) ?? []), text]);
  }
  const quoted = [...texts.values()].flatMap(findQuotedSentences);
  return utterances.map(({ role }, index) => role === 'quote' || quoted[index]!);
}
