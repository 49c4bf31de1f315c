import { fixture } from '@open-wc/testing';
import '../../../src/define/all.js';
import { axTree, byRole, nodes, type AxNode } from '../../commands/ax-tree.js';
import { waitForElements } from '../../pages/open-page.js';

export const CAPTION = 'Aktau, Zhanaozen and Shetpe lie in Mangistau by the Caspian Sea.';
/** The alternative text of a picture that its caption describes, in English. */
export const REPLACEMENT_ALT = 'Described in the caption';
export const SOURCE = '/demo/pictures/map.svg';

/** Puts markup into the page's main part, and waits until its elements have rendered. */
export async function placeMarkup<E extends Element = HTMLElement>(markup: string): Promise<E> {
  const main = await fixture(`<main>${markup}</main>`);
  await waitForElements(document);
  return main.firstElementChild as E;
}

/** A picture with an alternative text; null for none. */
export function picture(alternative: string | null, rest = ''): string {
  return `<img src="${SOURCE}" width="64" height="44"${alternative === null ? '' : ` alt="${alternative}"`} ${rest}>`;
}

/** The two forms of a figure inside `aloud-figure`, and the one inside `aloud-article`. */
export const FORMS: Record<string, (image: string, caption: string, credit?: string) => string> = {
  'slots of its own': (image, caption, credit = '') =>
    `<aloud-figure>${image}<p slot="caption">${caption}</p>${credit && `<p slot="credit">${credit}</p>`}</aloud-figure>`,
  'a whole figure': (image, caption, credit = '') =>
    `<aloud-figure><figure>${image}<figcaption>${caption}${credit && ` <small class="credit">${credit}</small>`}</figcaption></figure></aloud-figure>`,
  'a caption that is no figcaption': (image, caption, credit = '') =>
    `<aloud-figure><figure>${image}<p class="caption">${caption}${credit && ` <small class="photo-credit">${credit}</small>`}</p></figure></aloud-figure>`,
  'a figure of an article': (image, caption, credit = '') =>
    `<aloud-article player="off" skip-links="off"><article><figure>${image}<figcaption>${caption}${credit && ` <small class="credit">${credit}</small>`}</figcaption></figure></article></aloud-article>`,
};

export interface ExposedFigures {
  figures: AxNode[];
  images: AxNode[];
  /** All texts of their own: names of nodes and texts, in reading order. */
  texts: string[];
}

/** The accessibility tree of the page's main part around an element. */
export async function exposedFigures(element: Element): Promise<ExposedFigures> {
  const tree = await axTree(element.closest('main')!);
  const leaves = [...nodes(tree)].filter(
    ({ name, children }) => name.trim() && !children.some((child) => child.name.trim() === name.trim()),
  );
  return {
    figures: byRole(tree, 'figure'),
    images: byRole(tree, 'image'),
    texts: leaves.map(({ name }) => name.trim()),
  };
}

/** The number of times that the words occur in the texts. */
export const occurrences = ({ texts }: ExposedFigures, words: string): number =>
  texts.join(' ').replace(/\s+/g, ' ').split(words).length - 1;
