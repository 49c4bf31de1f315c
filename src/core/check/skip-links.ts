import { fold } from '../story/fold.js';
import type { TreeElement } from '../story/tree.js';
import type { Rule } from './rule.js';
import { shorten } from './shorten.js';
import { wordsIn } from './words-in.js';
import { quoted } from './quoted.js';

/** How skip links begin, folded: in English, German, French, Spanish, Portuguese, Italian, Dutch, Russian, Ukrainian, Kazakh, Persian. */
const SKIP =
  /^(?:skip|jump to|go to (?:main|content)|zum (?:haupt)?inhalt|zur (?:haupt)?navigation|direkt zu|springe|überspringen|aller au|passer au|accéder au|saltar|ir al|pular|ir para|vai al|salta|ga naar|spring naar|перейти к|пропустить|к содержанию|перейти до|пропустити|до вмісту|мазмұнға|негізгі мазмұн|پرش|رفتن به)(?: |$)/;
const SKIP_CLASS = /(?:^|[\s_-])skip(?:-?(?:link|nav|to)|_?link|[\s_-]|$)/i;

export const deadSkipLink: Rule = {
  id: 'skip-link/dead',
  severity: 'error',
  finds: 'A skip link whose target is not on the page, or is hidden.',
  why: 'Who presses it stays where they are, and goes through the whole menu after all.',
  criteria: ['2.4.1 A'],
  *check({ survey: { elements, ids, heard } }) {
    let inLinks: TreeElement | null = null;
    for (const { node: element } of elements) {
      if (element.localName === 'aloud-skip-links') inLinks = element;
      const fragment = element.localName === 'a' ? /^#(.+)/s.exec(element.getAttribute('href')?.trim() ?? '')?.[1] : '';
      if (!fragment || fragment.toLowerCase() === 'top' || !(element.parentNode === inLinks || isSkipLink(element)))
        continue;
      const target = ids.get(fragment) ?? ids.get(decoded(fragment));
      if (target && heard.has(target)) continue;
      yield {
        element,
        attribute: 'href',
        message: `the skip link ${quoted(wordsIn(element))} leads nowhere: ${target ? `what has the id ${quoted(fragment)} is hidden` : `nothing has the id ${quoted(fragment)}`}`,
        mend: target ? 'lead it to something that is shown' : `give its target id="${shorten(fragment)}"`,
      };
    }
  },
};

const isSkipLink = (element: TreeElement): boolean =>
  SKIP.test(fold(wordsIn(element))) || SKIP_CLASS.test(element.getAttribute('class') ?? '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
