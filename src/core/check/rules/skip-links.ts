import { normalizeText } from '../../story/normalize-text.js';
import type { TreeElement } from '../../story/tree.js';
import type { Rule } from '../rule.js';
import { accessibleText } from '../accessible-text.js';
import { indicatedElement } from '../indicated-element.js';
import { quote, shorten } from '../quotation.js';

/** The first words of skip links, normalized: in English, German, French, Spanish, Portuguese, Italian, Dutch, Russian, Ukrainian, Kazakh, Persian. */
const SKIP_LINK_TEXT =
  /^(?:skip|jump to|go to (?:main|content)|zum (?:haupt)?inhalt|zur (?:haupt)?navigation|direkt zu|springe|überspringen|aller au|passer au|accéder au|saltar|ir al|pular|ir para|vai al|salta|ga naar|spring naar|перейти к|пропустить|к содержанию|перейти до|пропустити|до вмісту|мазмұнға|негізгі мазмұн|پرش|رفتن به)(?: |$)/;
const SKIP_CLASS = /(?:^|[\s_-])skip(?:-?(?:link|nav|to)|_?link|[\s_-]|$)/i;

export const deadSkipLink: Rule = {
  id: 'skip-link/dead',
  severity: 'error',
  description: 'A skip link whose target is not on the page, or is hidden.',
  rationale: 'Readers who press it stay where they are, and must go through the whole menu.',
  criteria: ['2.4.1 A'],
  *check({ index }) {
    let inLinks: TreeElement | null = null;
    for (const { node: element } of index.elements) {
      if (element.localName === 'aloud-skip-links') inLinks = element;
      const fragment =
        element.localName === 'a' ? /^#(.+?)(?::~:.*)?$/s.exec(element.getAttribute('href')?.trim() ?? '')?.[1] : '';
      if (!fragment || !(element.parentNode === inLinks || isSkipLink(element))) continue;
      const target = indicatedElement(fragment, index);
      if (target ? index.exposed.has(target) : isTopOfPage(fragment)) continue;
      yield {
        element,
        attribute: 'href',
        message: `the skip link ${quote(accessibleText(element))} leads nowhere: ${target ? `the element with the id ${quote(fragment)} is hidden` : `no element has the id ${quote(fragment)}`}`,
        advice: target ? 'link to a visible element' : `give its target id="${shorten(fragment)}"`,
      };
    }
  },
};

const isSkipLink = (element: TreeElement): boolean =>
  SKIP_LINK_TEXT.test(normalizeText(accessibleText(element))) || SKIP_CLASS.test(element.getAttribute('class') ?? '');

/** A fragment that indicates no element. A text directive alone (`#:~:text=`) is for the browser to find. */
const isTopOfPage = (fragment: string): boolean => /^(?:top$|:~:)/i.test(fragment);
