import type { NameBook } from '../../core/speech/name-book.js';
import { speak } from '../../core/speech/speak.js';
import type { Speech, Utterance } from '../../core/speech/speech.js';
import type { Reader } from '../../core/speech/spoken.js';
import type { Role } from '../../core/story/story.js';
import { Complaint } from '../complaint.js';
import { installLine, missingOf } from '../packages.js';
import { lineOf, parsePage, type PageNode } from '../page.js';
import { readPageStory } from '../page-story.js';
import type { Cast } from '../voices/cast.js';
import type { VoiceEntry } from '../voices/voice.js';
import { quotedSentences } from './quoted.js';

/** A sentence for a voice. */
export interface Line {
  /** Where it stands in the file. */
  readonly line: number;
  readonly block: number;
  readonly role: Role;
  /** BCP 47. */
  readonly language: string;
  readonly voice: VoiceEntry;
  /** As shown, and the words of it. */
  readonly text: string;
  readonly shown: readonly string[];
  readonly said: readonly string[];
}

/** What the voices are to say, and what the author should know about it. */
export interface Script {
  readonly page: PageNode;
  readonly speech: Speech;
  readonly language: string;
  readonly lines: readonly Line[];
  /** Things that are left out or guessed: told, but no reason to stop. */
  readonly warnings: readonly Complaint[];
}

/**
 * Makes the script of a page: its article, sentence by sentence, each with a voice of its language.
 *
 * @throws Complaint where there is nothing to say, or no voice for most of it.
 */
export function writeScript(html: string, file: string, cast: Cast, names?: NameBook, reader?: Reader): Script {
  const page = parsePage(html);
  const { article, story } = readPageStory(page, file) ?? {};
  const speech = story && speak(story, names, reader);
  if (!article || !story || !speech?.utterances.length)
    throw new Complaint(
      file,
      article ? lineOf(article) : 1,
      'nothing here to read aloud',
      'put the text of the story into an <article>',
    );

  const warnings: Complaint[] = [];
  const own = story.language || 'en';
  if (!story.language)
    warnings.push(
      new Complaint(file, 1, `the page does not say its language; read as “${own}”`, `write <html lang="${own}">`),
    );
  const quoted = quotedUtterances(speech);
  const lines: Line[] = [];
  const silent: { count: number; first?: Complaint } = { count: 0 };
  let told = -1;
  speech.utterances.forEach((utterance, index) => {
    const language = utterance.language || own;
    const line = lineOf(story.blocks[utterance.block]!.element);
    const voice = cast.voiceFor(language, quoted[index]);
    const missing = voice && missingOf(voice.packages);
    if (voice && !missing?.length) return void lines.push(lineFor(speech, utterance, { language, line, voice }));
    silent.count += utterance.endWord - utterance.firstWord;
    const { block } = utterance;
    const mend = missing ? installLine(missing) : 'record it, or correct its lang';
    const left = new Complaint(file, line, `left out: this part is in “${language}”, ${lacking(voice)}`, mend);
    silent.first ??= new Complaint(file, line, `most of the story is in “${language}”, ${lacking(voice)}`, mend);
    if (block !== told) warnings.push(left);
    told = block;
  });
  if (silent.first && silent.count * 2 > speech.words.length) throw silent.first;
  return { page, speech, language: own, lines, warnings };
}

const lacking = (voice: VoiceEntry | undefined): string =>
  voice ? `whose voice ${voice.id} is not installed` : 'which no voice here speaks';

function lineFor(
  speech: Speech,
  { block, role, firstWord, endWord }: Utterance,
  told: { readonly language: string; readonly line: number; readonly voice: VoiceEntry },
): Line {
  const words = speech.words.slice(firstWord, endWord);
  const written = speech.story.blocks[block]!.text;
  return {
    ...told,
    block,
    role,
    text: written.slice(words[0]!.start, words.at(-1)!.end),
    shown: words.map(({ start, end }) => written.slice(start, end)),
    said: words.map(({ say }) => say),
  };
}

/** Of each utterance, whether it is another's words: a quote as a block, or a sentence within quotation marks. */
function quotedUtterances({ story, utterances, words }: Speech): boolean[] {
  const texts = new Map<number, string[]>();
  for (const { block, firstWord, endWord } of utterances) {
    const text = story.blocks[block]!.text.slice(words[firstWord]!.start, words[endWord - 1]!.end);
    texts.set(block, [...(texts.get(block) ?? []), text]);
  }
  const quoted = [...texts.values()].flatMap(quotedSentences);
  return utterances.map(({ role }, index) => role === 'quote' || quoted[index]!);
}
