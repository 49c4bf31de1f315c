import type { Block, Story } from '../story/story.js';
import { NameIndex, type NameBook } from './name-book.js';
import { sentenceBounds } from './sentences.js';
import type { Speech, Utterance, Word } from './speech.js';
import { isSilent } from './silent.js';
import { sayWords, type Reader } from './spoken.js';
import { wordBounds } from './words.js';

/** Turns a story into what the voice says: a sentence an utterance. Names apply to what is said, never to what is shown. */
export function speak(story: Story, names?: NameBook, reader?: Reader): Speech {
  const speaker = new Speaker(new NameIndex(names), reader);
  story.blocks.forEach((block, index) => speaker.say(block, index));
  return { story, utterances: speaker.utterances, words: speaker.words };
}

/** Speaks block by block, so that a long story can be spoken in slices. */
export class Speaker {
  readonly utterances: Utterance[] = [];
  readonly words: Word[] = [];
  private readonly names: NameIndex;
  private readonly reader: Reader | undefined;

  constructor(names: NameIndex, reader?: Reader) {
    this.names = names;
    this.reader = reader;
  }

  /** @param index of the block in its story. */
  say(block: Block, index: number): void {
    if (isSilent(block)) return;
    for (const sentence of sentenceBounds(block.text, block.language)) {
      const bounds = wordBounds(block.text.slice(sentence.start, sentence.end));
      const shown = bounds.map(({ start, end }) => block.text.slice(sentence.start + start, sentence.start + end));
      const { names, reader } = this;
      const said = sayWords(shown, { names, reader, language: block.language, dateline: block.role === 'dateline' });
      const firstWord = this.words.length;
      const utterance = this.utterances.length;
      bounds.forEach(({ start, end }, at) =>
        this.words.push({ utterance, start: sentence.start + start, end: sentence.start + end, say: said[at]! }),
      );
      const { role, language } = block;
      this.utterances.push({ role, block: index, language, firstWord, endWord: this.words.length });
    }
  }
}
