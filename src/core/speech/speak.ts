import type { Block, Story } from '../story/story.js';
import { applySpokenForms } from './apply-spoken-forms.js';
import { LexiconIndex, type PronunciationLexicon } from './pronunciation-lexicon.js';
import { sentenceBounds } from './sentence-bounds.js';
import type { Speech, Utterance, Word } from './speech.js';
import { isSilent } from './silent-blocks.js';
import { toSpokenWords, type TextNormalizer } from './spoken-words.js';
import { wordBounds } from './word-bounds.js';

/** Creates the speech of a story, with one utterance for each sentence. The lexicon changes the spoken words, never the shown words. */
export function speak(story: Story, lexicon?: PronunciationLexicon, normalizer?: TextNormalizer): Speech {
  const builder = new SpeechBuilder(new LexiconIndex(lexicon), normalizer);
  story.blocks.forEach((block, index) => builder.addBlock(block, index));
  return { story, utterances: builder.utterances, words: builder.words };
}

/** Creates a speech block by block, so that a long story does not block the page. */
export class SpeechBuilder {
  readonly utterances: Utterance[] = [];
  readonly words: Word[] = [];
  private readonly lexicon: LexiconIndex;
  private readonly normalizer: TextNormalizer | undefined;

  constructor(lexicon: LexiconIndex, normalizer?: TextNormalizer) {
    this.lexicon = lexicon;
    this.normalizer = normalizer;
  }

  /** @param index of the block in its story */
  addBlock(block: Block, index: number): void {
    if (isSilent(block)) return;
    for (const sentence of sentenceBounds(block.text, block.language)) {
      const bounds = wordBounds(block.text.slice(sentence.start, sentence.end));
      const shown = bounds.map(({ start, end }) => block.text.slice(sentence.start + start, sentence.start + end));
      const { lexicon, normalizer } = this;
      const words = toSpokenWords(shown, {
        lexicon,
        normalizer,
        language: block.language,
        isDateline: block.role === 'dateline',
      });
      const inBlock = bounds.map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }));
      const spoken = applySpokenForms(words, block.text, inBlock, block.spokenForms);
      const firstWord = this.words.length;
      const utterance = this.utterances.length;
      inBlock.forEach(({ start, end }, at) => this.words.push({ utterance, start, end, spoken: spoken[at]! }));
      const { role, language } = block;
      this.utterances.push({ role, block: index, language, firstWord, endWord: this.words.length });
    }
  }
}
