import type { Block } from '../../story/story.js';
import type { CheckedPage } from '../checked-page.js';
import type { RuleFinding } from '../finding.js';
import { locateText } from '../locate-text.js';
import type { Rule } from '../rule.js';
import { localeOf, scriptOf, scriptsOf } from '../writing-systems.js';
import { quote, shorten } from '../quotation.js';

export const missingLanguage: Rule = {
  id: 'language/missing',
  severity: 'error',
  description: 'A page that does not say its language, or says it by what is no language tag.',
  rationale: 'A screen reader, and the device’s voice, read it with the sounds of another language.',
  criteria: ['3.1.1 A'],
  *check({ index: { elements } }) {
    for (const { node: element } of elements) {
      const language = element.getAttribute('lang')?.trim();
      if (element.localName === 'html' && !language && !element.getAttribute('xml:lang'))
        yield { element, message: 'the page does not say its language', advice: 'write for instance <html lang="en">' };
      else if (language && !localeOf(language))
        yield {
          element,
          attribute: 'lang',
          message: `lang="${shorten(language)}" is no language tag`,
          advice: 'write one of BCP 47, for instance en, pt-BR or sr-Latn',
        };
    }
  },
};

/** A passage in another writing system: three words or more are no name or title; Latin letters are at home everywhere. */
const MIN_PASSAGE = {
  words: (script: string): number => (script === 'Latin' ? 8 : UNSPACED.has(script) ? 1 : 3),
  letters: (script: string): number => (script === 'Latin' ? 40 : UNSPACED.has(script) ? 10 : 15),
};
const UNSPACED: ReadonlySet<string> = new Set([
  'Han',
  'Hiragana',
  'Katakana',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tibetan',
]);

/** A page is in another language than it says where this share of its letters is, names and addresses not counted. */
const WHOLE_PAGE_SHARE = 0.5;

export const wrongScript: Rule = {
  id: 'language/wrong-script',
  severity: 'error',
  description: 'A page or a passage in a writing system that its language is not written in.',
  rationale: 'A voice for English says nothing at a Russian sentence, or spells its letters.',
  criteria: ['3.1.1 A', '3.1.2 AA'],
  *check(page) {
    for (const { blocks } of page.stories.values()) {
      const passages = blocks.flatMap((block) => findPassages(block, page));
      const whole = findMislabelledElements(passages);
      for (const [element, { language, script, share }] of whole)
        yield {
          element,
          attribute: 'lang',
          message: `lang="${language}", but ${Math.round(share * 100)} % of the text is in ${script} letters`,
          advice: 'write the language that the text is in',
        };
      for (const passage of passages)
        if (!passage.isExpected && !whole.has(passage.languageElement!)) yield* describePassage(passage);
    }
  },
};

interface ScriptPassage {
  readonly block: Block;
  readonly language: string;
  readonly languageElement: RuleFinding['element'] | null;
  readonly script: string;
  /** The language is written so. */
  readonly isExpected: boolean;
  readonly start: number;
  end: number;
  words: number;
  letters: number;
}

/** A block cut where its language or its writing system changes; numbers and marks belong to what is round them. */
function findPassages(block: Block, page: CheckedPage): ScriptPassage[] {
  const passages: ScriptPassage[] = [];
  for (const [index, { start, node }] of block.runs.entries()) {
    const { language = '', languageElement = null } = page.index.exposed.get(node) ?? {};
    const accepted = scriptsOf(language);
    if (!accepted) continue;
    const text = block.text.slice(start, block.runs[index + 1]?.start);
    for (const { 0: word, index: at } of text.matchAll(/\S+/g)) {
      const script = scriptOf(word);
      if (!script) continue;
      const letters = word.match(/\p{L}/gu)!.length;
      const end = start + at + word.length;
      const last = passages.at(-1);
      if (
        last?.languageElement === languageElement &&
        (last.script === script || (last.isExpected && accepted.has(script)))
      ) {
        last.end = end;
        last.words += 1;
        last.letters += letters;
      } else {
        const isExpected = accepted.has(script);
        passages.push({
          block,
          language,
          languageElement: languageElement,
          script,
          isExpected,
          start: start + at,
          end,
          words: 1,
          letters,
        });
      }
    }
  }
  return passages;
}

/** The elements whose `lang` is wrong for most of what they hold. */
function findMislabelledElements(
  passages: readonly ScriptPassage[],
): Map<RuleFinding['element'], { language: string; script: string; share: number }> {
  const sums = new Map<RuleFinding['element'], { language: string; wrong: Map<string, number>; all: number }>();
  for (const passage of passages) {
    const { languageElement, language, script, isExpected, letters } = passage;
    if (!languageElement || !(isExpected || isLong(passage))) continue;
    const sum = sums.get(languageElement) ?? { language, wrong: new Map<string, number>(), all: 0 };
    sum.all += letters;
    if (!isExpected) sum.wrong.set(script, (sum.wrong.get(script) ?? 0) + letters);
    sums.set(languageElement, sum);
  }
  const whole = new Map<RuleFinding['element'], { language: string; script: string; share: number }>();
  for (const [element, { language, wrong, all }] of sums)
    for (const [script, letters] of wrong)
      if (letters / all > WHOLE_PAGE_SHARE) whole.set(element, { language, script, share: letters / all });
  return whole;
}

/** No name, title or address, but words one after the other. */
const isLong = ({ script, words, letters }: ScriptPassage): boolean =>
  words >= MIN_PASSAGE.words(script) && letters >= MIN_PASSAGE.letters(script);

function describePassage(passage: ScriptPassage): RuleFinding[] {
  if (!isLong(passage)) return [];
  const { block, language, script, start, end } = passage;
  const text = block.text.slice(start, end).trim();
  return [
    {
      ...locateText(block, start, end),
      message: `${quote(text)} is in ${script} letters, in a text that says lang="${language}"`,
      advice: 'mark the passage with its language: <span lang="…">',
    },
  ];
}
