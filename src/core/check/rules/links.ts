import { descendants, type TreeElement } from '../../story/tree.js';
import type { CheckedPage } from '../checked-page.js';
import type { Rule } from '../rule.js';
import { quote } from '../quotation.js';
import { LinkContext } from '../link-context.js';
import { isVagueLinkText } from '../vague-link-text.js';
import { accessibleText } from '../accessible-text.js';
import { indicatedElement } from '../indicated-element.js';

export const ambiguousLink: Rule = {
  id: 'link/ambiguous',
  severity: 'warning',
  description: 'A link in the story whose words do not say where it leads: “click here”, “read more”.',
  rationale: 'Screen readers list the links of a page. A list with ten times “here” does not help.',
  criteria: ['2.4.4 A', '2.4.9 AAA'],
  *check(page) {
    let context: LinkContext | undefined;
    for (const { node: element, article } of page.index.elements) {
      if (!article || element.localName !== 'a' || element.getAttribute('href') === null) continue;
      const label = element.getAttribute('aria-label')?.trim() || labelledByText(element, page);
      const words = label || accessibleText(element);
      if (!isVagueLinkText(words)) continue;
      context ??= new LinkContext(page.blocks());
      const better = suggestLinkText(element, page, context);
      yield {
        element,
        message: `${quote(words)} does not say where the link leads`,
        advice: `let the text of the link say it${better ? `, for example ${quote(better, 120)}` : ''}`,
      };
    }
  },
};

/** The text of the elements that name a link (`aria-labelledby`). */
function labelledByText(element: TreeElement, { index: { ids } }: CheckedPage): string {
  const names = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return names.map((name) => (ids.has(name) ? accessibleText(ids.get(name)!) : '')).join(' ').trim(); // prettier-ignore
}

/** Better words from the page itself: the title of the link, the name of its target, its address, or its sentence. */
function suggestLinkText(element: TreeElement, page: CheckedPage, context: LinkContext): string {
  const title = element.getAttribute('title')?.trim() ?? '';
  const href = element.getAttribute('href')!.trim();
  const candidates = [
    title,
    href.startsWith('#') ? targetName(href.slice(1), page) : wordsOfAddress(href),
    context.textBefore(element),
  ];
  return candidates.find((words) => words && !isVagueLinkText(words)) ?? '';
}

/** The name of a target on the same page: its label, else its first heading. */
function targetName(fragment: string, page: CheckedPage): string {
  const target = indicatedElement(fragment, page.index);
  if (!target) return '';
  const label = target.getAttribute('aria-label')?.trim() || labelledByText(target, page);
  const heading = [target, ...descendants(target)].find(({ localName }) => /^h[1-6]$/.test(localName));
  return label || (heading ? accessibleText(heading) : '');
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
  const plainWords = words.filter((word) => /^\p{L}[\p{L}\p{M}’']*$/u.test(word));
  return plainWords.length >= 3 && plainWords.length <= 15 ? plainWords.join(' ') : '';
}
