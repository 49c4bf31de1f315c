import { isAbbreviation } from '../../speech/abbreviations.js';
import type { Block } from '../../story/story.js';
import type { FindingLocation } from '../finding.js';
import { findSimilarWords } from '../similar-words.js';
import { locateText } from '../locate-text.js';
import type { Rule } from '../rule.js';

const TOKEN = /[\p{L}\p{M}]+(?:[-‐'’ʼ][\p{L}\p{M}]+)*/gu;

/** Inside a sentence, a capital marks a name. After a full stop, a colon or an opening quotation mark, it does not. */
const MID_SENTENCE = /[\p{L}\p{M}\p{N},;)\]–—-]["”’»)\]]*\s+$/u;

/** “Mr. Kazykhanov”: the full stop of a title or an initial does not end a sentence. */
const AFTER_STOP = /(?:^|[^\p{L}\p{M}\p{N}.])([\p{L}\p{M}.]+)\.\s+$/u;

/** Enough text before a word to decide whether it is inside a sentence, with the indentation of a line in the source. */
const CONTEXT_CHARACTERS = 64;

/** Languages in which every noun has a capital. A name there has another capitalised word next to it: “Angela Merkel”. */
const CAPITALIZED_NOUN_LANGUAGES = /^(?:de|lb|gsw|nds|bar|ksh)\b/i;

export const oneLetter: Rule = {
  id: 'name/one-letter',
  severity: 'warning',
  description: 'Two names in a story that differ by one letter.',
  rationale: 'Listeners think that they are two people or two places, and cannot see that they are one.',
  criteria: [],
  *check({ stories }) {
    for (const { blocks } of stories.values()) {
      const names = namesIn(blocks);
      for (const [one, other] of findSimilarWords([...names.keys()])) {
        const [first, second] = [names.get(one)!, names.get(other)!];
        if (areDistinct(first, second)) continue;
        const [rare, often] = second.locations.length <= first.locations.length ? [other, one] : [one, other];
        yield {
          ...names.get(rare)!.locations[0]!(),
          message: `“${rare}” (${formatOccurrences(names.get(rare)!)}) and “${often}” (${formatOccurrences(names.get(often)!)}) differ by one letter`,
          advice: 'if they are one name, use one spelling; if they are two names, ignore this warning',
          related: [names.get(often)!.locations[0]!()],
        };
      }
    }
  },
};

interface NameUse {
  readonly locations: (() => FindingLocation)[];
  /** The capitalised words next to it, and whether it also occurs without one. */
  readonly neighbours: Set<string>;
  isAlone: boolean;
}

const formatOccurrences = ({ locations: { length } }: NameUse): string => (length === 1 ? 'once' : `${length} times`);

/** Names with different first names are two people: Anna Martins, Jorge Martens. */
const areDistinct = (a: NameUse, b: NameUse): boolean =>
  !a.isAlone && !b.isAlone && ![...a.neighbours].some((word) => b.neighbours.has(word));

/** The words that have a capital inside a sentence, and that never occur without a capital. */
function namesIn(blocks: readonly Block[]): Map<string, NameUse> {
  const names = new Map<string, NameUse>();
  const lowercaseWords = new Set<string>();
  const confirmed = new Set<string>();
  for (const block of blocks) {
    if (block.role === 'image' || block.role === 'related' || block.role === 'advert') continue;
    const tokens = Array.from(block.text.matchAll(TOKEN), ({ 0: text, index }) => ({
      text: text.replace(/['’ʼ]s$/u, ''),
      index,
      capital: /^\p{Lu}[\p{Ll}\p{M}]/u.test(text),
    }));
    const { language } = block;
    const nouns = CAPITALIZED_NOUN_LANGUAGES.test(language);
    if (isTitleCase(tokens, block, nouns)) continue;
    tokens.forEach(({ text, index, capital }, at) => {
      if (!capital) {
        lowercaseWords.add(text.toLowerCase());
        return;
      }
      const [before, after] = [tokens[at - 1], tokens[at + 1]];
      const neighbours = [
        before?.capital && isSpace(block.text, before.index + before.text.length, index) ? before.text : '',
        after?.capital && isSpace(block.text, index + text.length, after.index) ? after.text : '',
      ].filter(Boolean);
      const name = names.get(text) ?? { locations: [], neighbours: new Set<string>(), isAlone: false };
      names.set(text, name);
      name.locations.push(() => locateText(block, index, index + text.length));
      for (const word of neighbours) name.neighbours.add(word);
      name.isAlone ||= neighbours.length === 0;
      const context = block.text.slice(Math.max(0, index - CONTEXT_CHARACTERS), index);
      const abbreviation = AFTER_STOP.exec(context)?.[1];
      const isInsideSentence =
        MID_SENTENCE.test(context) || (abbreviation !== undefined && isAbbreviation(abbreviation, text, language));
      if (isInsideSentence && (!nouns || neighbours.length)) confirmed.add(text);
    });
  }
  for (const text of names.keys())
    if (!confirmed.has(text) || lowercaseWords.has(text.toLowerCase())) names.delete(text);
  return names;
}

/** In the source, a line may end between two words, and the next one may be indented. */
const isSpace = (text: string, from: number, to: number): boolean => /^\s+$/.test(text.slice(from, to));

/** Whether a block is Written in Title Case, as Headlines Are: capitals do not mark names there. */
function isTitleCase(tokens: readonly { text: string; capital: boolean }[], { role }: Block, nouns: boolean): boolean {
  const long = tokens.filter(({ text }) => text.length > 3);
  const minimum = role === 'headline' || role === 'heading' ? 2 : 4;
  return long.length >= minimum && long.filter(({ capital }) => capital).length > (nouns ? 0.9 : 0.6) * long.length;
}
