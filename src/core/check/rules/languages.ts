import type { Block } from '../../story/story.js';
import { closestElement } from '../../story/tree.js';
import type { CheckedPage } from '../checked-page.js';
import type { RuleFinding } from '../finding.js';
import { locateText } from '../locate-text.js';
import type { Rule } from '../rule.js';
import { localeOf, scriptOf, scriptsOf } from '../writing-systems.js';
import { quote, shorten } from '../quotation.js';

export const missingLanguage: Rule = {
  id: 'language/missing',
  severity: 'error',
  description: 'A page that does not state its language, or states an invalid language tag.',
  rationale: 'Screen readers and the voices of the device read it with the pronunciation of another language.',
  criteria: ['3.1.1 A'],
  *check(page) {
    for (const { node: element } of page.index.elements) {
      const language = element.getAttribute('lang')?.trim();
      if (element.localName === 'html' && !language && !element.getAttribute('xml:lang'))
        yield {
          element,
          message: 'the page does not state its language',
          advice: languageAdvice(page),
        };
      else if (language && !localeOf(language))
        yield {
          element,
          attribute: 'lang',
          message: `lang="${shorten(language)}" is not a language tag`,
          advice: 'write a BCP 47 tag, for example en, pt-BR or sr-Latn',
        };
    }
  },
};

function languageAdvice(page: CheckedPage): string {
  const text = [...page.stories.values()].flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n');
  const language = page.guessLanguage?.(text);
  return language
    ? `its words seem to be in the language "${language}": write <html lang="${language}">`
    : 'write the language of its words, as a BCP 47 tag: <html lang="…">';
}

/** The smallest passage in another writing system. Shorter passages are names or titles; Latin letters occur in all languages. */
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

/** The `lang` of a page is wrong if a larger share of its letters is in another writing system, without names and addresses. */
const WHOLE_PAGE_SHARE = 0.5;

export const wrongScript: Rule = {
  id: 'language/wrong-script',
  severity: 'error',
  description: 'A page or a passage in a writing system that its language does not use.',
  rationale: 'An English voice skips a Russian sentence, or spells its letters.',
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
          advice: 'write the language of the text',
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
  /** Whether the language uses this writing system. */
  readonly isExpected: boolean;
  readonly start: number;
  end: number;
  words: number;
  letters: number;
}

/** Code has its own words, mostly English ones. */
const CODE_ELEMENTS: ReadonlySet<string> = new Set(['code', 'pre', 'samp', 'kbd', 'var']);

/**
 * Divides a block where its language or its writing system changes. Numbers and punctuation do not start a new passage, and
 * code is none.
 */
function findPassages(block: Block, page: CheckedPage): ScriptPassage[] {
  const passages: ScriptPassage[] = [];
  for (const [index, { start, node }] of block.runs.entries()) {
    const { language = '', languageElement = null } = page.index.exposed.get(node) ?? {};
    const accepted = scriptsOf(language);
    if (!accepted || closestElement(node.parentNode, ({ localName }) => CODE_ELEMENTS.has(localName))) continue;
    const text = block.text.slice(start, block.runs[index + 1]?.start);
    for (const { 0: word, index: at } of text.matchAll(/\S+/g)) {
      const script = scriptOf(word);
      if (!script) continue;
      const letters = word.match(/\p{L}/gu)!.length;
      const end = start + at + word.length;
      const last = passages.at(-1);
      if (last?.languageElement === languageElement && last.script === script) {
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

/** The elements whose `lang` is wrong for most of their text. */
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

/** Whether a passage is too long for a name, a title or an address. */
const isLong = ({ script, words, letters }: ScriptPassage): boolean =>
  words >= MIN_PASSAGE.words(script) && letters >= MIN_PASSAGE.letters(script);

function describePassage(passage: ScriptPassage): RuleFinding[] {
  if (!isLong(passage)) return [];
  const { block, language, script, start, end } = passage;
  const text = block.text.slice(start, end);
  return [
    {
      ...locateText(block, start, end),
      message: `${quote(text)} is in ${script} letters, in a text with lang="${language}"`,
      advice: 'mark the passage with its language: <span lang="…">',
    },
  ];
}
