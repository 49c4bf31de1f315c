import type { Block } from '../story/story.js';
import type { CheckedPage } from './checked-page.js';
import type { Found } from './finding.js';
import { placeOf } from './place.js';
import type { Rule } from './rule.js';
import { shorten } from './shorten.js';
import { localeOf, scriptOf, scriptsOf } from './scripts.js';
import { quoted } from './quoted.js';

export const missingLanguage: Rule = {
  id: 'language/missing',
  severity: 'error',
  finds: 'A page that does not say its language, or says it by what is no language tag.',
  why: 'A screen reader, and the device’s voice, read it with the sounds of another language.',
  criteria: ['3.1.1 A'],
  *check({ survey: { elements } }) {
    for (const { node: element } of elements) {
      const language = element.getAttribute('lang')?.trim();
      if (element.localName === 'html' && !language && !element.getAttribute('xml:lang'))
        yield { element, message: 'the page does not say its language', mend: 'write for instance <html lang="en">' };
      else if (language && !localeOf(language))
        yield {
          element,
          attribute: 'lang',
          message: `lang="${shorten(language)}" is no language tag`,
          mend: 'write one of BCP 47, for instance en, pt-BR or sr-Latn',
        };
    }
  },
};

/** A passage in another writing system: three words or more are no name or title; Latin letters are at home everywhere. */
const FEWEST = {
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
const WHOLE_PAGE = 0.5;

export const wrongScript: Rule = {
  id: 'language/wrong-script',
  severity: 'error',
  finds: 'A page or a passage in a writing system that its language is not written in.',
  why: 'A voice for English says nothing at a Russian sentence, or spells its letters.',
  criteria: ['3.1.1 A', '3.1.2 AA'],
  *check(page) {
    for (const { blocks } of page.stories.values()) {
      const passages = blocks.flatMap((block) => passagesOf(block, page));
      const whole = wholePages(passages);
      for (const [element, { language, script, share }] of whole)
        yield {
          element,
          attribute: 'lang',
          message: `lang="${language}", but ${Math.round(share * 100)} % of the text is in ${script} letters`,
          mend: 'write the language that the text is in',
        };
      for (const passage of passages) if (!passage.isRight && !whole.has(passage.from!)) yield* told(passage);
    }
  },
};

interface Passage {
  readonly block: Block;
  readonly language: string;
  readonly from: Found['element'] | null;
  readonly script: string;
  /** The language is written so. */
  readonly isRight: boolean;
  readonly start: number;
  end: number;
  words: number;
  letters: number;
}

/** A block cut where its language or its writing system changes; numbers and marks belong to what is round them. */
function passagesOf(block: Block, page: CheckedPage): Passage[] {
  const passages: Passage[] = [];
  for (const [index, { start, node }] of block.runs.entries()) {
    const { language = '', languageFrom = null } = page.survey.heard.get(node) ?? {};
    const accepted = scriptsOf(language);
    if (!accepted) continue;
    const text = block.text.slice(start, block.runs[index + 1]?.start);
    for (const { 0: word, index: at } of text.matchAll(/\S+/g)) {
      const script = scriptOf(word);
      if (!script) continue;
      const letters = word.match(/\p{L}/gu)!.length;
      const end = start + at + word.length;
      const last = passages.at(-1);
      if (last?.from === languageFrom && (last.script === script || (last.isRight && accepted.has(script)))) {
        last.end = end;
        last.words += 1;
        last.letters += letters;
      } else {
        const isRight = accepted.has(script);
        passages.push({
          block,
          language,
          from: languageFrom,
          script,
          isRight,
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
function wholePages(
  passages: readonly Passage[],
): Map<Found['element'], { language: string; script: string; share: number }> {
  const sums = new Map<Found['element'], { language: string; wrong: Map<string, number>; all: number }>();
  for (const passage of passages) {
    const { from, language, script, isRight, letters } = passage;
    if (!from || !(isRight || isLong(passage))) continue;
    const sum = sums.get(from) ?? { language, wrong: new Map<string, number>(), all: 0 };
    sum.all += letters;
    if (!isRight) sum.wrong.set(script, (sum.wrong.get(script) ?? 0) + letters);
    sums.set(from, sum);
  }
  const whole = new Map<Found['element'], { language: string; script: string; share: number }>();
  for (const [element, { language, wrong, all }] of sums)
    for (const [script, letters] of wrong)
      if (letters / all > WHOLE_PAGE) whole.set(element, { language, script, share: letters / all });
  return whole;
}

/** No name, title or address, but words one after the other. */
const isLong = ({ script, words, letters }: Passage): boolean =>
  words >= FEWEST.words(script) && letters >= FEWEST.letters(script);

function told(passage: Passage): Found[] {
  if (!isLong(passage)) return [];
  const { block, language, script, start, end } = passage;
  const text = block.text.slice(start, end).trim();
  return [
    {
      ...placeOf(block, start, end),
      message: `${quoted(text)} is in ${script} letters, in a text that says lang="${language}"`,
      mend: 'mark the passage with its language: <span lang="…">',
    },
  ];
}
