import { largestSource } from '../../browser/figures/largest-source.js';
import { createElement } from '../../browser/dom/create-element.js';
import { adoptStyleSheet } from '../../browser/dom/style-adopter.js';
import type { RepairedFigure } from '../../browser/figures/repaired-figure.js';
import type { LanguageRules, FigureMessages } from '../../core/language/messages.js';
import { languageOf } from '../../browser/dom/language-of.js';
import type { FigureHost } from './figure-host.js';
import { styles } from './enlargement.styles.js';

/** Parts of a caption that its copy leaves out; a long description stays in the page. */
const UNCOPIED_SELECTOR =
  'script, style, template, noscript, button, details, dialog, iframe, [hidden], [aria-hidden="true"]';

/**
 * `enlarge` (FIG-9): a button after the picture, and its dialog. The picture stays in its place. Each press creates the
 * dialog, which shows the picture's largest file, with its alternative text and its caption, once.
 */
export class Enlargement {
  readonly #host: FigureHost;
  readonly #button = createElement('button', { part: 'enlarge', type: 'button' });
  #dialog: HTMLDialogElement | undefined;
  #figures: readonly RepairedFigure[] = [];
  #messages: FigureMessages | undefined;
  #counting: LanguageRules | undefined;

  constructor(host: FigureHost) {
    this.#host = host;
    this.#button.addEventListener('click', () => this.#open());
  }

  /** Shows the button while `enlarge` is set and there is a picture. */
  update(figures: readonly RepairedFigure[], messages: FigureMessages, counting: LanguageRules): void {
    this.#figures = figures;
    this.#messages = messages;
    this.#counting = counting;
    const count = this.#pictures.length;
    if (!this.#host.enlarge || !count) {
      this.close();
      return this.#button.remove();
    }
    const root = this.#host.shadowRoot!;
    adoptStyleSheet(root, styles.styleSheet!);
    setButtonText(this.#button, counting, this.#pluralForm(messages.enlarge));
    if (!this.#button.isConnected) root.querySelector('slot:not([name])')!.after(this.#button);
  }

  close(): void {
    this.#dialog?.remove();
    this.#dialog = undefined;
  }

  get #pictures(): HTMLImageElement[] {
    return this.#figures.flatMap(({ pictures }) => pictures);
  }

  #pluralForm(forms: readonly string[]): string {
    return forms[this.#counting!.plural(this.#pictures.length)] ?? forms[0]!;
  }

  #open(): void {
    const { close, enlarged } = this.#messages!;
    const button = createElement('button', { part: 'close', type: 'button' });
    setButtonText(button, this.#counting!, close);
    const copied = new Set<HTMLElement>();
    const content = this.#figures.flatMap((figure) => [
      ...figure.pictures.map(createEnlargedPicture),
      ...copyCaptions(figure, copied),
    ]);
    const dialog = createElement('dialog', { part: 'dialog' }, button, ...content) as HTMLDialogElement;
    dialog.tabIndex = -1;
    dialog.lang = this.#counting!.language;
    dialog.ariaLabel = this.#pluralForm(enlarged);
    button.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => this.close());
    // A link inside the page would lead behind the dialog.
    dialog.addEventListener('click', ({ target }) => (target as Element).closest('a[href^="#"]') && dialog.close());
    this.close();
    this.#dialog = dialog;
    this.#host.shadowRoot!.append(dialog);
    this.#button.focus({ preventScroll: true }); // Safari does not focus a pressed button, and so could not return the focus to it
    dialog.showModal();
    // With the focus on the button in it, Firefox with Orca does not speak the dialog; with the focus on the dialog,
    // both speak its content.
    dialog.focus();
  }
}

function setButtonText(button: HTMLElement, { language, direction }: LanguageRules, label: string): void {
  button.lang = language;
  button.dir = direction;
  if (button.textContent !== label) button.textContent = label;
}

function createEnlargedPicture(picture: HTMLImageElement): HTMLElement {
  const { alt, width, height, crossOrigin, referrerPolicy, currentSrc } = picture;
  const large = createElement('img', { part: 'enlarged', alt }) as HTMLImageElement;
  large.lang = languageOf(picture);
  large.width = picture.naturalWidth || width;
  large.height = picture.naturalHeight || height;
  large.crossOrigin = crossOrigin;
  large.referrerPolicy = referrerPolicy;
  large.addEventListener('error', () => (large.src = currentSrc), { once: true });
  large.src = largestSource(picture);
  return large;
}

/**
 * Copies caption and credit, with their links and languages.
 *
 * @param copied the captions that the dialog already has: figures in one figure may share its caption.
 */
function copyCaptions(figure: RepairedFigure, copied: Set<HTMLElement>): HTMLElement[] {
  const credits = figure.figure.querySelectorAll<HTMLElement>(':scope > [slot="credit"]');
  const parts = [...figure.captions, ...credits];
  const caption = figure.caption.trim();
  if (!parts.length) return caption ? [createElement('div', { part: 'enlarged-caption' }, caption)] : [];
  return parts.flatMap((part) => {
    if (copied.has(part)) return [];
    copied.add(part);
    const copy = createElement('div', {
      part: 'enlarged-caption',
      lang: languageOf(part),
      dir: getComputedStyle(part).direction,
    });
    const range = document.createRange();
    range.selectNodeContents(part);
    copy.append(range.cloneContents());
    for (const part of copy.querySelectorAll(UNCOPIED_SELECTOR)) part.remove();
    return [copy];
  });
}
