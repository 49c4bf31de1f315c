/** The `lang` of an element, or of the nearest ancestor with one, through shadow roots. */
export function languageOf(element: Element): string {
  for (let at: Element | null | undefined = element; at;) {
    const holder: Element | null = at.closest('[lang]');
    if (holder) return holder.getAttribute('lang') ?? '';
    at = (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return '';
}

/** Whether two tags have the same primary subtag: en-GB is English (RFC 4647 §3.3.1). */
export const isSameLanguage = (tag: string, other: string): boolean =>
  tag.toLowerCase().split('-')[0] === other.toLowerCase().split('-')[0];
