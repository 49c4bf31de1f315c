import { hasModifierKey } from '../dom/modifier-keys.js';
import { isControl } from '../../core/story/visibility.js';

const INTERACTIVE =
  'a[href], summary, img, picture, [tabindex]:not([tabindex^="-"]), [contenteditable]:not([contenteditable=false]), [draggable=true], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=option], [role^=menuitem], [role=textbox]';

/**
 * Is this a plain press on the text of an article, which means nothing else: no link, control, form field, picture or
 * editable text, with no modifier key and the main button only, and not handled by the page?
 */
export function isPressOnText(event: MouseEvent, article: HTMLElement): boolean {
  if (event.button || event.defaultPrevented || hasModifierKey(event)) return false;
  const root = article.getRootNode() as Document | ShadowRoot;
  const pressed = root.elementFromPoint(event.clientX, event.clientY);
  if (!pressed || !article.contains(pressed) || getComputedStyle(pressed).cursor === 'pointer') return false;
  for (let at: Element | null = pressed; at && article.contains(at); at = at.parentElement)
    if (at !== article && (isControl(at) || at.matches(INTERACTIVE))) return false;
  return !(pressed as HTMLElement).isContentEditable;
}
