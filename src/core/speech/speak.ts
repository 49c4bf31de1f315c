import type { Block, Story } from '../story/story.js';
import { LexiconIndex, type PronunciationLexicon } from './pronunciation-lexicon.js';
import { sentenceBounds } from './sentence-bounds.js';
import type { Speech, Utterance, Word } from './speech.js';
import { isSilent } from './silent-blocks.js';
import { toSpokenWords, type TextNormalizer } from './spoken-words.js';
import { wordBounds } from './word-bounds.js';

/** Turns a story into what the voice says: a sentence an utterance. Names apply to what is said, never to what is shown. */
export function speak(story: Story, names?: PronunciationLexicon, reader?: TextNormalizer): Speech {
  const speaker = new SpeechBuilder(new LexiconIndex(names), reader);
  story.blocks.forEach((block, index) => speaker.addBlock(block, index));
  return { story, utterances: speaker.utterances, words: speaker.words };
}

/** Speaks block by block, so that a long story can be spoken in slices. */
export class SpeechBuilder {
  readonly utterances: Utterance[] = [];
  readonly words: Word[] = [];
  private readonly lexicon: LexiconIndex;
  private readonly normalizer: TextNormalizer | undefined;

  constructor(names: LexiconIndex, reader?: TextNormalizer) {
    this.lexicon = names;
    this.normalizer = reader;
  }

  /** @param index of the block in its story. */
  addBlock(block: Block, index: number): void {
    if (isSilent(block)) return;
    for (const sentence of sentenceBounds(block.text, block.language)) {
      const bounds = wordBounds(block.text.slice(sentence.start, sentence.end));
      const shown = bounds.map(({ start, end }) => block.text.slice(sentence.start + start, sentence.start + end));
      const { lexicon, normalizer } = this;
      const said = toSpokenWords(shown, {
        lexicon,
        normalizer,
        language: block.language,
        isDateline: block.role === 'dateline',
      });
      const firstWord = this.words.length;
      const utterance = this.utterances.length;
      bounds.forEach(({ start, end }, at) =>
        this.words.push({ utterance, start: sentence.start + start, end: sentence.start + end, spoken: said[at]! }),
      );
      const { role, language } = block;
      this.utterances.push({ role, block: index, language, firstWord, endWord: this.words.length });
    }
  }
}
