const TAB_STOPS = 'button, select, input, summary';

/**
 * Leads Tab from the last control of a bar to what comes after an element of the text, and Shift+Tab from the first control
 * to what comes before it. From the bar's own place in the document, the page would scroll back to that place.
 *
 * @param event of a key in the bar.
 * @param target the element of the text; it gets the focus until the browser has moved it on.
 */
export function leadTabToText(event: KeyboardEvent, bar: HTMLElement, target: HTMLElement): void {
  if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
  const stops = [...bar.querySelectorAll<HTMLInputElement>(TAB_STOPS)].filter(
    (stop) => !stop.disabled && stop.checkVisibility() && !stop.closest('[inert]'),
  );
  if (!stops.at(event.shiftKey ? 0 : -1)?.matches(':focus')) return;
  const tabIndex = target.getAttribute('tabindex');
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  setTimeout(() => {
    if (tabIndex === null) target.removeAttribute('tabindex');
    else target.setAttribute('tabindex', tabIndex);
  });
}
