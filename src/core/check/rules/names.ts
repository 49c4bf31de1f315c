import { isAbbreviation } from '../../speech/abbreviations.js';
import type { Block } from '../../story/story.js';
import type { CheckedPage } from '../checked-page.js';
import type { FindingLocation } from '../finding.js';
import { findSimilarWords } from '../similar-words.js';
import { locateText } from '../locate-text.js';
import type { Rule } from '../rule.js';

const TOKEN = /[\p{L}\p{M}]+(?:[-‐'’ʼ][\p{L}\p{M}]+)*/gu;

/** In the midst of a sentence a capital tells a name; after a full stop, a colon or an opening quote it tells nothing. */
const MID_SENTENCE = /[\p{L}\p{M}\p{N},;)\]–—-]["”’»)\]]*\s+$/u;

/** “Mr. Kazykhanov”: the full stop of a title or an initial ends no sentence. */
const AFTER_STOP = /(?:^|[^\p{L}\p{M}\p{N}.])([\p{L}\p{M}.]+)\.\s+$/u;

/** As much before a word as tells whether it stands in the midst of a sentence. */
const CONTEXT_CHARACTERS = 12;

/** Every noun has a capital here; a name stands beside another capital: “Angela Merkel”. */
const CAPITALIZED_NOUN_LANGUAGES = /^(?:de|lb|gsw|nds|bar|ksh)\b/i;

export const oneLetter: Rule = {
  id: 'name/one-letter',
  severity: 'warning',
  description: 'Two names in a story that differ by one letter.',
  rationale: 'Who hears the story takes them for two people or two places, and cannot see that they are one.',
  criteria: [],
  *check(page) {
    for (const { blocks } of page.stories.values()) {
      const names = namesIn(blocks, page);
      for (const [one, other] of findSimilarWords([...names.keys()])) {
        const [first, second] = [names.get(one)!, names.get(other)!];
        if (areDistinct(first, second)) continue;
        const [rare, often] = second.locations.length <= first.locations.length ? [other, one] : [one, other];
        yield {
          ...names.get(rare)!.locations[0]!(),
          message: `“${rare}” (${formatOccurrences(names.get(rare)!)}) and “${often}” (${formatOccurrences(names.get(often)!)}) differ by one letter`,
          advice: 'if both are one, write it one way; if each is a name of its own, leave them',
          related: [names.get(often)!.locations[0]!()],
        };
      }
    }
  },
};

interface NameUse {
  readonly locations: (() => FindingLocation)[];
  /** Capitalised words beside it, and whether it was ever without one. */
  readonly neighbours: Set<string>;
  isAlone: boolean;
}

const formatOccurrences = ({ locations: { length } }: NameUse): string => (length === 1 ? 'once' : `${length} times`);

/** Different first names tell two people: Anna Martins, Jorge Martens. */
const areDistinct = (a: NameUse, b: NameUse): boolean =>
  !a.isAlone && !b.isAlone && ![...a.neighbours].some((word) => b.neighbours.has(word));

/** The words that are written like names in the midst of a sentence, and never like anything else. */
function namesIn(blocks: readonly Block[], page: CheckedPage): Map<string, NameUse> {
  const names = new Map<string, NameUse>();
  const common = new Set<string>();
  const sure = new Set<string>();
  for (const block of blocks) {
    if (block.role === 'image' || block.role === 'related' || block.role === 'advert') continue;
    const tokens = Array.from(block.text.matchAll(TOKEN), ({ 0: text, index }) => ({
      text: text.replace(/['’ʼ]s$/u, ''),
      index,
      capital: /^\p{Lu}[\p{Ll}\p{M}]/u.test(text),
    }));
    const language = block.language || page.language(block.element);
    const nouns = CAPITALIZED_NOUN_LANGUAGES.test(language);
    if (isTitleCase(tokens, block, nouns)) continue;
    tokens.forEach(({ text, index, capital }, at) => {
      if (!capital) {
        common.add(text.toLowerCase());
        return;
      }
      const [before, after] = [tokens[at - 1], tokens[at + 1]];
      const beside = [
        before?.capital && isSingleSpace(block.text, before.index + before.text.length, index) ? before.text : '',
        after?.capital && isSingleSpace(block.text, index + text.length, after.index) ? after.text : '',
      ].filter(Boolean);
      const name = names.get(text) ?? { locations: [], neighbours: new Set<string>(), isAlone: false };
      names.set(text, name);
      name.locations.push(() => locateText(block, index, index + text.length));
      for (const word of beside) name.neighbours.add(word);
      name.isAlone ||= beside.length === 0;
      const ahead = block.text.slice(Math.max(0, index - CONTEXT_CHARACTERS), index);
      const stopped = AFTER_STOP.exec(ahead)?.[1];
      const isMidst = MID_SENTENCE.test(ahead) || (stopped !== undefined && isAbbreviation(stopped, text, language));
      if (isMidst && (!nouns || beside.length)) sure.add(text);
    });
  }
  for (const text of names.keys()) if (!sure.has(text) || common.has(text.toLowerCase())) names.delete(text);
  return names;
}

const isSingleSpace = (text: string, from: number, to: number): boolean => to - from === 1 && text[from] === ' ';

/** Written In Capitals Throughout, As Headlines Are: there they tell nothing. */
function isTitleCase(tokens: readonly { text: string; capital: boolean }[], { role }: Block, nouns: boolean): boolean {
  const long = tokens.filter(({ text }) => text.length > 3);
  const fewest = role === 'headline' || role === 'heading' ? 2 : 4;
  return long.length >= fewest && long.filter(({ capital }) => capital).length > (nouns ? 0.9 : 0.6) * long.length;
}
