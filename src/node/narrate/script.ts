import { speak } from '../../core/speech/speak.js';
import type { Speech, Utterance } from '../../core/speech/speech.js';
import type { NameBook } from '../../core/speech/name-book.js';
import { readStory } from '../../core/story/read-story.js';
import { findArticle } from '../../core/story/recognise.js';
import type { Role } from '../../core/story/story.js';
import { Complaint } from '../complaint.js';
import { lineOf, parsePage } from '../page.js';
import type { VoiceEntry } from '../voices/voice.js';

/** A sentence for the voice. */
export interface Line {
  /** Where it stands in the file. */
  readonly line: number;
  readonly block: number;
  readonly role: Role;
  /** BCP 47. */
  readonly language: string;
  /** As shown, and the words of it. */
  readonly text: string;
  readonly shown: readonly string[];
  readonly said: readonly string[];
}

/** What the voice is to say, and what the author should know about it. */
export interface Script {
  readonly language: string;
  readonly lines: readonly Line[];
  /** Things that are left out or guessed: told, but no reason to stop. */
  readonly warnings: readonly Complaint[];
}

/**
 * Makes the script of a page: its article, sentence by sentence, as far as the voice knows the language.
 *
 * @throws Complaint where there is nothing that this voice could say.
 */
export function writeScript(html: string, file: string, voice: VoiceEntry, names?: NameBook): Script {
  const page = parsePage(html);
  const article = findArticle(page);
  const story = article && readStory(article);
  const speech = story && speak(story, names);
  if (!story || !speech?.utterances.length)
    throw new Complaint(
      file,
      article ? lineOf(article) : 1,
      'nothing here to read aloud',
      'put the text of the story into an <article>',
    );

  const warnings: Complaint[] = [];
  const [first] = voice.languages;
  const own = story.language || first!;
  if (!story.language)
    warnings.push(
      new Complaint(file, 1, `the page does not say its language; read as “${first}”`, `write <html lang="${first}">`),
    );
  if (!knows(voice, own))
    throw new Complaint(
      file,
      lineOf(article),
      `the story is in “${own}”, which the voice ${voice.id} cannot speak`,
      `choose a voice of that language, or correct lang="${own}"`,
    );

  let told = -1;
  const lines = speech.utterances.flatMap((utterance): Line[] => {
    const { element } = story.blocks[utterance.block]!;
    const language = utterance.language || own;
    if (knows(voice, language)) return [lineFor(speech, utterance, language, lineOf(element))];
    if (utterance.block !== told) warnings.push(leftOut(file, lineOf(element), language, voice));
    told = utterance.block;
    return [];
  });
  return { language: own, lines, warnings };
}

function lineFor(speech: Speech, { block, role, firstWord, endWord }: Utterance, language: string, line: number): Line {
  const words = speech.words.slice(firstWord, endWord);
  const written = speech.story.blocks[block]!.text;
  return {
    line,
    block,
    role,
    language,
    text: written.slice(words[0]!.start, words.at(-1)!.end),
    shown: words.map(({ start, end }) => written.slice(start, end)),
    said: words.map(({ say }) => say),
  };
}

const leftOut = (file: string, line: number, language: string, { id }: VoiceEntry): Complaint =>
  new Complaint(
    file,
    line,
    `left out: this part is in “${language}”, which the voice ${id} cannot speak`,
    'record it, or correct its lang',
  );

/** Does the voice speak the language? By the primary subtag: en-GB is English (RFC 4647 §3.3.1). */
const knows = ({ languages }: VoiceEntry, language: string): boolean =>
  languages.includes(language.toLowerCase().split('-')[0]!);
