import { captionedPictures, captionWords, isFigure, type Captioned } from '../../core/story/captioned.js';
import type { Correction } from '../../core/story/recognise.js';
import { repeats, sharedAmong } from '../../core/story/repeat.js';
import type { TreeElement } from '../../core/story/tree.js';
import { mendAlternative, NAME, restoreAlternative } from './picture-words.js';
import { RepeatedNames } from './repeated-names.js';

/** What changes what is said of a picture. */
export const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: [
    ...['alt', 'aria-describedby', 'aria-label', 'aria-labelledby', 'title'],
    ...['aria-hidden', 'class', 'data-aloud', 'hidden', 'slot', 'style'],
  ],
};

/** What else can repeat a caption. */
const NAMED = `${NAME}, [aria-describedby]`;

/** What has an `alt`. */
const IMAGE = /^(?:amp-)?img$/;
const PICTURE = 'img, amp-img, [role="img"]';

/**
 * The pictures of an article, mended in place by attributes only, so that each caption is heard once (FIG-6): `alt` where
 * it repeats the caption, and `role="none"` on a figure with a `figcaption`, since Firefox names the figure after it
 * (drop it when Gecko passes WPT's html-aam/figure-name-no-figcaption).
 */
export class MendedArticle {
  readonly #root: HTMLElement;
  readonly #described: string;
  readonly #correct: (element: TreeElement) => Correction | undefined;
  readonly #pictures = new Map<HTMLElement, Captioned>();
  readonly #figures = new Set<HTMLElement>();
  /** Of a figure, or of what holds a picture and its caption. */
  readonly #names = new Map<HTMLElement, RepeatedNames>();

  /** @param described what is said of a picture whose caption says it all. */
  constructor(root: HTMLElement, described: string, correct: (element: TreeElement) => Correction | undefined) {
    this.#root = root;
    this.#described = described;
    this.#correct = correct;
  }

  /** Every picture. */
  mend(): void {
    this.#read([this.#root]);
  }

  /** Those that a change of the page may concern; the rest is not read again. */
  follow(records: readonly MutationRecord[]): void {
    const changed = new Set<Element>();
    for (const { target, type } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (!element || element.closest('aloud-figure')) continue;
      if (type !== 'characterData') changed.add(element);
      for (const [picture, { figure, captions }] of this.#pictures)
        if ([figure, ...captions].some((part) => part && touches(part as unknown as Element, element)))
          changed.add(picture);
        else if (type === 'childList' && !captions.length) changed.add(picture);
    }
    for (const picture of this.#pictures.keys()) if (!this.#holds(picture)) this.#forget(picture);
    for (const figure of this.#figures) if (!this.#holds(figure)) this.#restoreRole(figure);
    for (const [figure, names] of this.#names)
      if (!this.#holds(figure)) {
        names.restore();
        this.#names.delete(figure);
      }
    this.#read([...changed].filter((element) => element.isConnected));
  }

  /** Everything as the author wrote it. */
  restore(): void {
    for (const picture of this.#pictures.keys()) this.#forget(picture);
    for (const figure of this.#figures) this.#restoreRole(figure);
    for (const [figure, names] of this.#names) if (isFree(figure, this.#root)) names.restore();
    this.#names.clear();
  }

  #read(parts: readonly Element[]): void {
    const found = new Map<HTMLElement, Captioned>();
    for (const part of parts)
      for (const captioned of captionedPictures(part, this.#root, this.#correct)) {
        const picture = captioned.picture as unknown as HTMLElement;
        if (this.#holds(picture)) found.set(picture, captioned);
      }
    for (const [picture, captioned] of found) this.#pictures.set(picture, captioned);
    const isShared = sharedAmong([...this.#pictures.keys()].map(written));
    for (const [picture, { captions }] of found) {
      const shown = captions.filter(isHeard);
      const heard = captionWords(shown, (part) => (isHeard(part) ? this.#correct(part) : 'skip'));
      for (const image of [picture, ...picture.querySelectorAll('img')])
        if (IMAGE.test(image.localName))
          mendAlternative(image, heard, this.#described, (alternative) =>
            repeats(alternative, heard, isShared(alternative)),
          );
      this.#mendRoles(picture);
      this.#mendNames(picture, shown as unknown as Element[], heard);
    }
    for (const figure of this.#figures)
      if (!figure.querySelector('figcaption') || !figure.querySelector(PICTURE)) this.#restoreRole(figure);
  }

  /** What stands in an `aloud-figure`, or in another `aloud-article`, is that one's. */
  #holds(element: Element): boolean {
    return this.#root.contains(element) && ownerOf(element) === ownerOf(this.#root);
  }

  #mendRoles(picture: HTMLElement): void {
    for (let at = picture.parentElement; at && this.#root.contains(at); at = at.parentElement) {
      if (!isFigure(at) || at.hasAttribute('role') || !at.querySelector('figcaption')) continue;
      at.setAttribute('role', 'none');
      this.#figures.add(at);
    }
  }

  /** Titles, labels and descriptions that repeat the caption, or point at it. */
  #mendNames(picture: HTMLElement, captions: readonly Element[], heard: string): void {
    const nearest = picture.closest<HTMLElement>('figure');
    const holder = captions[0] && ancestorOf(picture, captions[0]);
    for (const figure of new Set([nearest, holder]))
      if (
        figure &&
        this.#holds(figure) &&
        (this.#names.has(figure) || figure.matches(NAMED) || figure.querySelector(NAMED))
      ) {
        const names = this.#names.get(figure) ?? new RepeatedNames({ figure, captions });
        this.#names.set(figure, names);
        names.mend(heard, this.#described);
      }
  }

  #restoreRole(figure: HTMLElement): void {
    this.#figures.delete(figure);
    if (isFree(figure, this.#root) && figure.getAttribute('role') === 'none') figure.removeAttribute('role');
  }

  #forget(picture: HTMLElement): void {
    this.#pictures.delete(picture);
    if (isFree(picture, this.#root))
      for (const image of [picture, ...picture.querySelectorAll('img')]) restoreAlternative(image);
  }
}

const ownerOf = (element: Element): Element | null => element.closest('aloud-figure, aloud-article');

/** Has no other element of ours taken it over, and mended it already? */
const isFree = (element: Element, root: Element): boolean => [null, ownerOf(root)].includes(ownerOf(element));

/** What holds both. */
function ancestorOf(picture: Element, caption: Element): HTMLElement {
  let holder = picture.parentElement!;
  while (!holder.contains(caption)) holder = holder.parentElement!;
  return holder;
}

/** The author's own words. */
const written = (picture: Element): string =>
  picture.getAttribute('data-aloud-alt') ?? picture.getAttribute('alt') ?? '';

const touches = (part: Element, changed: Element): boolean => part.contains(changed) || changed.contains(part);

/** A caption that a style sheet hides must not be what a picture is described in. */
function isHeard(caption: TreeElement): boolean {
  const element = caption as unknown as Element;
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"]');
}
