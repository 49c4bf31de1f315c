import type { TreeElement } from './tree.js';

const UNRENDERED_ELEMENTS =
  /^(?:script|style|template|noscript|head|title|meta|link|source|track|param|datalist|colgroup|rp|rt|rtc|del|annotation|annotation-xml)$/;

/** Ends of the class names of text for screen readers only, in the style sheets and frameworks that we know. */
const CLIPPED_NAMES =
  /(?:^|[\s_-])(?<!not-)(?:(?:visually|visual)-?hidden|(?:hide|hidden)-?visually|u-hidden|sr-?only|sr-text|screen-?readers?(?:-?(?:text|only|content))?|screen-only|assistive-(?:text|mml)|assistive_mathml|off-?screen|for-(?:sr|screen-?readers?)|(?:a11y|accessib(?:le|ility))-?(?:hidden|hide|text|only)|element-invisible|only-sr|aural|katex-mathml)(?=$|\s|__|--|_[a-z\d]{4,}(?:\s|$)|-sc-)/i;

/** Classes of skip links, and of labels by which scripts measure the page. */
const TOOL_CLASSES = /(?:^|\s)(?:skip-?links?|breakpoints?)(?:\s|$)/i;

/** Whether browsers never render an element. */
export const isNeverRendered = ({ localName }: TreeElement): boolean => UNRENDERED_ELEMENTS.test(localName);

/**
 * Whether the markup of an element hides it from screen readers. Classes do not count: an element that is only out of
 * sight, such as a skip link, is there for screen readers.
 */
export const isAccessibilityHidden = (element: TreeElement): boolean => isUndisplayed(element) || isAriaHidden(element);

export const isAriaHidden = (element: TreeElement): boolean => element.getAttribute('aria-hidden') === 'true';

/** Whether markup takes an element from the page, for eyes and screen readers. */
const isUndisplayed = (element: TreeElement): boolean =>
  isNeverRendered(element) ||
  element.getAttribute('hidden') !== null ||
  element.getAttribute('inert') !== null ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');

/** How an element is shown: `clipped` is out of sight, but there for screen readers. */
export type Rendering = 'drawn' | 'clipped' | 'none';

/** Tells how an element is shown. Only a browser knows what a style sheet does. */
export type RenderingLookup = (element: TreeElement) => Rendering;

/** How markup and class names show an element. */
export const renderingByMarkup: RenderingLookup = (element) => {
  if (isUndisplayed(element)) return 'none';
  const names = element.getAttribute('class');
  return names && (CLIPPED_NAMES.test(names) || TOOL_CLASSES.test(names)) ? 'clipped' : 'drawn';
};

/** What markup alone says: for a browser, which knows the styles and need not guess from names. */
export const renderingWithoutNames: RenderingLookup = (element) =>
  isUndisplayed(element) ? 'none' : TOOL_CLASSES.test(element.getAttribute('class') ?? '') ? 'clipped' : 'drawn';

/** Whether markup or class hides an element from readers. */
export const isHidden = (element: TreeElement): boolean =>
  isAriaHidden(element) || renderingByMarkup(element) !== 'drawn';

const CONTROL_ELEMENTS =
  /^(?:button|input|select|textarea|option|label|progress|meter|menu|nav|dialog|audio|video|iframe|object|embed|canvas|svg|math|map|aloud-player|aloud-skip-links|aloud-contents)$/;
const CONTROL_ROLES =
  /^(?:button|navigation|toolbar|menu|menubar|tablist|slider|progressbar|scrollbar|spinbutton|timer|application|search|dialog|alertdialog|status|log)$/;

/** Whether an element is a control, embedded content or navigation, which is not part of the story. */
export function isControl(element: TreeElement): boolean {
  return CONTROL_ELEMENTS.test(element.localName) || CONTROL_ROLES.test(element.getAttribute('role') ?? '');
}
