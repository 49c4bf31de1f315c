import type { ReplacementAlt } from '../browser/figures/alternative-text.js';
import { isSameLanguage, languageOf } from '../browser/dom/language-of.js';
import { formatNumber } from '../core/language/duration.js';
import { formatMessage, type FigureMessages, type PageMessages } from '../core/language/messages.js';
import { loadLanguage } from '../locales/languages.js';
import { messages as figure } from '../locales/en/figure.js';
import { messages as page } from '../locales/en/page.js';
import { loadFigureMessages } from './figure-messages.js';

interface PictureMessages {
  readonly page: PageMessages;
  readonly figure: FigureMessages;
}

const ENGLISH: PictureMessages = { page, figure };

/**
 * The alternative texts of pictures that their captions describe, each in the language of the picture's place; without
 * a translation, in that of the element that holds them, with its language (FIG-2).
 */
export class ReplacementAlts {
  readonly #byLanguage = new Map<string, PictureMessages | undefined>();
  readonly #fallbackLanguage: string;

  /** @param fallbackLanguage one that has messages. */
  constructor(fallbackLanguage: string) {
    this.#fallbackLanguage = fallbackLanguage;
  }

  /** Loads the messages for every language in an element. @returns whether one was missing */
  async load(root: Element): Promise<boolean> {
    const tags = new Set([this.#fallbackLanguage, ...[root, ...root.querySelectorAll('[lang]')].map(languageOf)]);
    const missing = [...tags].filter((tag) => !this.#byLanguage.has(tag));
    await Promise.all(missing.map(async (tag) => this.#byLanguage.set(tag, await loadPictureMessages(tag))));
    return missing.length > 0;
  }

  /** Only after `load`. @param numbered the pictures that a number distinguishes (FIG-10). */
  textFor(picture: Element, numbered: readonly Element[]): ReplacementAlt {
    const place = placeLanguageOf(picture);
    const { page, figure } = this.#byLanguage.get(place) ?? this.#byLanguage.get(this.#fallbackLanguage) ?? ENGLISH;
    const { counting, describedInCaption } = page;
    const at = numbered.indexOf(picture);
    return {
      text:
        at < 0 || numbered.length < 2
          ? describedInCaption
          : formatMessage(figure.describedOf, {
              n: formatNumber(at + 1, counting),
              count: formatNumber(numbered.length, counting),
            }),
      language: isSameLanguage(place, counting.language) ? undefined : counting.language,
    };
  }
}

/** @returns undefined for a language without messages */
async function loadPictureMessages(tag: string): Promise<PictureMessages | undefined> {
  const language = await loadLanguage(tag);
  if (language) return { page: language.page, figure: await loadFigureMessages(tag) };
  return isSameLanguage(tag, 'en') ? ENGLISH : undefined;
}

/** Without a `lang` of ours. */
function placeLanguageOf(picture: Element): string {
  const authored = picture.getAttribute('data-aloud-lang');
  return authored || languageOf(authored === '' ? picture.parentElement! : picture);
}
