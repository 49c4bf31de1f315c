/** The `lang` of an element, or of the nearest ancestor with one, through shadow roots. */
export function languageOf(element: Element): string {
  for (let at: Element | null | undefined = element; at;) {
    const holder: Element | null = at.closest('[lang]');
    if (holder) return holder.getAttribute('lang') ?? '';
    at = (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return '';
}
