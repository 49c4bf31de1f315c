import { descendants, type TreeElement } from '../../story/tree.js';
import type { CheckedPage } from '../checked-page.js';
import type { Rule } from '../rule.js';
import { quote } from '../quotation.js';
import { LinkContext } from '../link-context.js';
import { isVagueLinkText } from '../vague-link-text.js';
import { accessibleText } from '../accessible-text.js';

export const ambiguousLink: Rule = {
  id: 'link/ambiguous',
  severity: 'warning',
  description: 'A link in the story whose words do not say where it leads: “click here”, “read more”.',
  rationale: 'Screen readers list the links of a page; there, ten times “here” is no help.',
  criteria: ['2.4.4 A', '2.4.9 AAA'],
  *check(page) {
    let sentences: LinkContext | undefined;
    for (const { node: element, article } of page.index.elements) {
      if (!article || element.localName !== 'a' || element.getAttribute('href') === null) continue;
      const label = element.getAttribute('aria-label')?.trim() || labelledByText(element, page);
      const words = label || accessibleText(element);
      if (!isVagueLinkText(words)) continue;
      sentences ??= new LinkContext(page.blocks());
      const better = suggestLinkText(element, page, sentences);
      yield {
        element,
        message: `${quote(words)} does not say where the link leads`,
        advice: `let its own words say so${better ? `, for instance ${quote(better, 120)}` : ''}`,
      };
    }
  },
};

/** Words that stand elsewhere and name the link (`aria-labelledby`). */
function labelledByText(element: TreeElement, { index: { ids } }: CheckedPage): string {
  const names = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return names.map((name) => (ids.has(name) ? accessibleText(ids.get(name)!) : '')).join(' ').trim(); // prettier-ignore
}

/** Better words, from what the page itself says: the link's title, the name of its target, its address, its sentence. */
function suggestLinkText(element: TreeElement, page: CheckedPage, sentences: LinkContext): string {
  const title = element.getAttribute('title')?.trim() ?? '';
  const href = element.getAttribute('href')!.trim();
  const found = [
    title,
    href.startsWith('#') ? targetName(href.slice(1), page) : wordsOfAddress(href),
    sentences.textBefore(element),
  ];
  return found.find((words) => words && !isVagueLinkText(words)) ?? '';
}

/** What a place of the same page is called: its label, else its first heading. */
function targetName(id: string, page: CheckedPage): string {
  const target = page.index.ids.get(id);
  if (!target) return '';
  const named = target.getAttribute('aria-label')?.trim() || labelledByText(target, page);
  const heading = [target, ...descendants(target)].find(({ localName }) => /^h[1-6]$/.test(localName));
  return named || (heading ? accessibleText(heading) : '');
}

/** The words in the last part of an address: `/2011/12/oil-town-under-guard.html`. */
function wordsOfAddress(href: string): string {
  const last = /([^/?#]+?)(?:\.\w{2,5})?\/?(?:[?#].*)?$/.exec(href.replace(/^\w+:\/\/[^/]*/, ''))?.[1] ?? '';
  let words: string[];
  try {
    words = decodeURIComponent(last).split(/[-_+\s]+/);
  } catch {
    return '';
  }
  const said = words.filter((word) => /^\p{L}[\p{L}\p{M}’']*$/u.test(word));
  return said.length >= 3 && said.length <= 15 ? said.join(' ') : '';
}
