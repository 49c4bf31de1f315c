import type { PronunciationLexicon } from '../../core/speech/pronunciation-lexicon.js';
import { speak } from '../../core/speech/speak.js';
import type { Speech, Utterance } from '../../core/speech/speech.js';
import type { TextNormalizer } from '../../core/speech/spoken-words.js';
import type { Role } from '../../core/story/story.js';
import { UserError } from '../errors/user-error.js';
import { installHint, missingPackages } from '../optional-packages.js';
import { pageLineOf, parsePage, type PageNode } from '../page/html-page.js';
import { readPageStory } from '../page/page-story.js';
import type { VoiceMap } from '../voices/voice-map.js';
import type { VoiceDescriptor } from '../voices/voice.js';
import { findQuotedSentences } from './quoted-sentences.js';

/** A sentence for a voice. */
export interface ScriptLine {
  /** Where it stands in the file. */
  readonly line: number;
  readonly block: number;
  readonly role: Role;
  /** BCP 47. */
  readonly language: string;
  readonly voice: VoiceDescriptor;
  /** As shown, and the words of it. */
  readonly text: string;
  readonly writtenWords: readonly string[];
  readonly spokenWords: readonly string[];
}

/** What the voices are to say, and what the author should know about it. */
export interface NarrationScript {
  readonly page: PageNode;
  readonly speech: Speech;
  readonly language: string;
  readonly lines: readonly ScriptLine[];
  /** Things that are left out or guessed: told, but no reason to stop. */
  readonly warnings: readonly UserError[];
}

/**
 * Makes the script of a page: its article, sentence by sentence, each with a voice of its language.
 *
 * @throws Complaint where there is nothing to say, or no voice for most of it.
 */
export function buildScript(
  html: string,
  file: string,
  cast: VoiceMap,
  names?: PronunciationLexicon,
  reader?: TextNormalizer,
): NarrationScript {
  const page = parsePage(html);
  const { article, story } = readPageStory(page, file) ?? {};
  const speech = story && speak(story, names, reader);
  if (!article || !story || !speech?.utterances.length)
    throw new UserError(
      file,
      article ? pageLineOf(article) : 1,
      'nothing here to read aloud',
      'put the text of the story into an <article>',
    );

  const warnings: UserError[] = [];
  const own = story.language || 'en';
  if (!story.language)
    warnings.push(
      new UserError(file, 1, `the page does not say its language; read as “${own}”`, `write <html lang="${own}">`),
    );
  const quoted = findQuotedUtterances(speech);
  const lines: ScriptLine[] = [];
  const silent: { count: number; first?: UserError } = { count: 0 };
  let told = -1;
  speech.utterances.forEach((utterance, index) => {
    const language = utterance.language || own;
    const line = pageLineOf(story.blocks[utterance.block]!.element);
    const voice = cast.voiceFor(language, quoted[index]);
    const missing = voice && missingPackages(voice.packages);
    if (voice && !missing?.length) return void lines.push(toScriptLine(speech, utterance, { language, line, voice }));
    silent.count += utterance.endWord - utterance.firstWord;
    const { block } = utterance;
    const mend = missing ? installHint(missing) : 'record it, or correct its lang';
    const left = new UserError(
      file,
      line,
      `left out: this part is in “${language}”, ${missingVoiceReason(voice)}`,
      mend,
    );
    silent.first ??= new UserError(
      file,
      line,
      `most of the story is in “${language}”, ${missingVoiceReason(voice)}`,
      mend,
    );
    if (block !== told) warnings.push(left);
    told = block;
  });
  if (silent.first && silent.count * 2 > speech.words.length) throw silent.first;
  return { page, speech, language: own, lines, warnings };
}

const missingVoiceReason = (voice: VoiceDescriptor | undefined): string =>
  voice ? `whose voice ${voice.id} is not installed` : 'which no voice here speaks';

function toScriptLine(
  speech: Speech,
  { block, role, firstWord, endWord }: Utterance,
  told: { readonly language: string; readonly line: number; readonly voice: VoiceDescriptor },
): ScriptLine {
  const words = speech.words.slice(firstWord, endWord);
  const written = speech.story.blocks[block]!.text;
  return {
    ...told,
    block,
    role,
    text: written.slice(words[0]!.start, words.at(-1)!.end),
    writtenWords: words.map(({ start, end }) => written.slice(start, end)),
    spokenWords: words.map(({ spoken }) => spoken),
  };
}

/** Of each utterance, whether it is another's words: a quote as a block, or a sentence within quotation marks. */
function findQuotedUtterances({ story, utterances, words }: Speech): boolean[] {
  const texts = new Map<number, string[]>();
  for (const { block, firstWord, endWord } of utterances) {
    const text = story.blocks[block]!.text.slice(words[firstWord]!.start, words[endWord - 1]!.end);
    texts.set(block, [...(texts.get(block) ?? []), text]);
  }
  const quoted = [...texts.values()].flatMap(findQuotedSentences);
  return utterances.map(({ role }, index) => role === 'quote' || quoted[index]!);
}
