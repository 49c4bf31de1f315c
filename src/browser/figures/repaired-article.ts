import type { CaptionedPicture } from '../../core/story/captioned-pictures.js';
import { captionText } from '../../core/story/figure-caption.js';
import type { Correction } from '../../core/story/role-detection.js';
import { isRepeatedByCaption, createDuplicateTest } from '../../core/story/repeated-text.js';
import type { TreeElement } from '../../core/story/tree.js';
import {
  NAMED_OR_DESCRIBED_SELECTOR,
  repairAlternativeText,
  restoreAlternativeText,
  writeReplacement,
  type ReplacementAlt,
} from './alternative-text.js';
import { numberedPictures } from './exposed-pictures.js';
import { canLoseRole } from './figure-role.js';
import { authoredAlt, findCaptioned, MEDIA_SELECTOR } from './find-captioned.js';
import { HiddenCopies } from './hidden-copies.js';
import { RepeatedNames } from './repeated-names.js';

/** The changes of a page that can affect the repairs. */
export const OBSERVED_CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: [
    ...['alt', 'aria-describedby', 'aria-label', 'aria-labelledby', 'title'],
    ...['aria-hidden', 'class', 'data-aloud', 'hidden', 'slot', 'style'],
  ],
};

/** These elements have an `alt`. */
const IMAGE_NAME = /^(?:amp-)?img$/;
const PICTURE_SELECTOR = `img, amp-img, [role="img"], ${MEDIA_SELECTOR}`;

/**
 * Repairs the pictures of an article by attributes only, so that a screen reader speaks each caption once (FIG-6). It
 * replaces an `alt` that repeats the caption, removes other names that do, and hides copies that only screen readers
 * get. It gives a figure with a `figcaption` the role `none`, because Firefox names the figure after its caption (drop it
 * when Gecko passes WPT's html-aam/figure-name-no-figcaption).
 */
export class RepairedArticle {
  readonly #root: HTMLElement;
  readonly #replacementAlt: (picture: Element, numbered: readonly Element[]) => ReplacementAlt;
  /** The pictures that a number distinguishes (FIG-10). */
  #numbered: readonly Element[] = [];
  readonly #correctionOf: (element: TreeElement) => Correction | undefined;
  readonly #pictures = new Map<HTMLElement, CaptionedPicture>();
  /** With the author's roles. */
  readonly #figures = new Map<HTMLElement, string | null>();
  readonly #hiddenCopies = new HiddenCopies();
  /** By figure, or by the element that holds a picture and its caption. */
  readonly #repeatedNames = new Map<HTMLElement, RepeatedNames>();

  /** @param replacementAlt the alternative text of a picture that its caption describes. */
  constructor(
    root: HTMLElement,
    replacementAlt: (picture: Element, numbered: readonly Element[]) => ReplacementAlt,
    correct: (element: TreeElement) => Correction | undefined,
  ) {
    this.#root = root;
    this.#replacementAlt = replacementAlt;
    this.#correctionOf = correct;
  }

  /** Repairs every picture. */
  repair(): void {
    this.#repairIn([this.#root]);
  }

  /** Repairs the pictures that a change of the page may affect, and does not read the others again. */
  handleMutations(records: readonly MutationRecord[]): void {
    const changed = new Set<Element>();
    for (const { target, type } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (!element || element.closest('aloud-figure')) continue;
      if (type !== 'characterData') changed.add(element);
      for (const [picture, { figure, captions }] of this.#pictures)
        if ([figure, ...captions].some((part) => part && areNested(part as unknown as Element, element)))
          changed.add(picture);
        else if (type === 'childList' && !captions.length) changed.add(picture);
    }
    for (const picture of this.#pictures.keys()) if (!this.#owns(picture)) this.#restorePicture(picture);
    for (const figure of this.#figures.keys()) if (!this.#owns(figure)) this.#restoreRole(figure);
    this.#hiddenCopies.restore((figure) => !this.#owns(figure));
    for (const [figure, names] of this.#repeatedNames)
      if (!this.#owns(figure)) {
        names.restore();
        this.#repeatedNames.delete(figure);
      }
    this.#repairIn([...changed].filter((element) => element.isConnected));
  }

  /** Restores what the author wrote. */
  restore(): void {
    for (const picture of this.#pictures.keys()) this.#restorePicture(picture);
    for (const figure of this.#figures.keys()) this.#restoreRole(figure);
    this.#hiddenCopies.restore();
    for (const [figure, names] of this.#repeatedNames) if (isFree(figure, this.#root)) names.restore();
    this.#repeatedNames.clear();
  }

  #repairIn(parts: readonly Element[]): void {
    const captionedPictures = new Map<HTMLElement, CaptionedPicture>();
    for (const part of parts)
      for (const captioned of findCaptioned(part, this.#root, this.#correctionOf)) {
        const picture = captioned.picture as unknown as HTMLElement;
        if (this.#owns(picture)) captionedPictures.set(picture, captioned);
      }
    for (const [picture, captioned] of captionedPictures) this.#pictures.set(picture, captioned);
    const lastNumbered = this.#numbered;
    this.#numbered = numberedPictures(this.#root);
    const captionsByFigure = new Map<HTMLElement, readonly TreeElement[]>();
    const isShared = createDuplicateTest([...this.#pictures.keys()].map(authoredAlt));
    for (const [picture, { captions }] of captionedPictures) {
      const exposedCaptions = captions.filter(isExposed);
      const caption = captionText(exposedCaptions, (part) => (isExposed(part) ? this.#correctionOf(part) : 'skip'));
      this.#repairNames(picture, exposedCaptions as unknown as Element[], caption);
      this.#repairRoles(picture);
      const figure =
        picture.closest<HTMLElement>('figure') ??
        (captions[0] && commonAncestorOf(picture, captions[0] as unknown as Element));
      if (figure) captionsByFigure.set(figure, exposedCaptions);
      for (const image of [picture, ...picture.querySelectorAll('img')])
        if (IMAGE_NAME.test(image.localName))
          repairAlternativeText(image, caption, this.#replacementAlt(image, this.#numbered), (alternative) =>
            isRepeatedByCaption(alternative, caption, isShared(alternative)),
          );
    }
    this.#renumber(lastNumbered);
    for (const [figure, captions] of captionsByFigure) this.#hideCopies(figure, captions);
    for (const figure of this.#figures.keys())
      if (!figure.querySelector('figcaption') || !figure.querySelector(PICTURE_SELECTOR)) this.#restoreRole(figure);
  }

  /** Writes the numbers again where pictures came or went, or got their caption by the repair. */
  #renumber(last: readonly Element[]): void {
    this.#numbered = numberedPictures(this.#root);
    if (this.#numbered.length === last.length && this.#numbered.every((picture, at) => picture === last[at])) return;
    for (const picture of this.#numbered as readonly HTMLElement[])
      if (picture.dataset['aloudAlt'] !== undefined && this.#owns(picture))
        writeReplacement(picture, this.#replacementAlt(picture, this.#numbered));
  }

  /** Another `aloud-figure` or `aloud-article` repairs what stands in it. */
  #owns(element: Element): boolean {
    return this.#root.contains(element) && ownerOf(element) === ownerOf(this.#root);
  }

  #repairRoles(picture: HTMLElement): void {
    for (let at = picture.parentElement; at && this.#root.contains(at); at = at.parentElement) {
      if (this.#figures.has(at) || !at.matches('figure:has(figcaption)') || !canLoseRole(at)) continue;
      this.#figures.set(at, at.getAttribute('role'));
      at.setAttribute('role', 'none');
    }
  }

  /** Hides the copies of a caption that only screen readers get. */
  #hideCopies(figure: HTMLElement, captions: readonly TreeElement[]): void {
    if (!this.#owns(figure)) return;
    this.#hiddenCopies.hide(figure, (copy) =>
      captionText(captions, (part) =>
        (part as unknown) === copy || !isExposed(part) ? 'skip' : this.#correctionOf(part),
      ),
    );
  }

  /** Removes titles, labels and descriptions that repeat the caption, or refer to it. */
  #repairNames(picture: HTMLElement, captions: readonly Element[], caption: string): void {
    const nearest = picture.closest<HTMLElement>('figure');
    const holder = captions[0] && commonAncestorOf(picture, captions[0]);
    for (const figure of new Set([nearest, holder]))
      if (
        figure &&
        this.#owns(figure) &&
        (this.#repeatedNames.has(figure) ||
          figure.matches(NAMED_OR_DESCRIBED_SELECTOR) ||
          figure.querySelector(NAMED_OR_DESCRIBED_SELECTOR))
      ) {
        const names = this.#repeatedNames.get(figure) ?? new RepeatedNames({ figure, captions });
        this.#repeatedNames.set(figure, names);
        names.repair(caption, (element) => this.#replacementAlt(element, this.#numbered));
      }
  }

  #restoreRole(figure: HTMLElement): void {
    const authoredRole = this.#figures.get(figure);
    this.#figures.delete(figure);
    if (!isFree(figure, this.#root) || figure.getAttribute('role') !== 'none') return;
    if (authoredRole) figure.setAttribute('role', authoredRole);
    else figure.removeAttribute('role');
  }

  #restorePicture(picture: HTMLElement): void {
    this.#pictures.delete(picture);
    if (isFree(picture, this.#root))
      for (const image of [picture, ...picture.querySelectorAll('img')]) restoreAlternativeText(image);
  }
}

const ownerOf = (element: Element): Element | null => element.closest('aloud-figure, aloud-article');

/** True unless another element of this library has taken it over, and repaired it. */
const isFree = (element: Element, root: Element): boolean => [null, ownerOf(root)].includes(ownerOf(element));

/** The nearest element that holds both. */
function commonAncestorOf(picture: Element, caption: Element): HTMLElement {
  let holder = picture.parentElement!;
  while (!holder.contains(caption)) holder = holder.parentElement!;
  return holder;
}

const areNested = (part: Element, changed: Element): boolean => part.contains(changed) || changed.contains(part);

/** A caption that a style sheet hides must not describe a picture. */
function isExposed(caption: TreeElement): boolean {
  const element = caption as unknown as Element;
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden="true"]');
}
