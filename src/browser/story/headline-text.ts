/** The text of an article's first heading; '' without one. */
export const headlineText = (article: Element | null | undefined): string =>
  article?.querySelector('h1, h2, h3')?.textContent.trim() ?? '';
