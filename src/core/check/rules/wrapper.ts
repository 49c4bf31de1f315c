import { isEmptyWrapper } from '../../story/wrapped-article.js';
import { quote } from '../quotation.js';
import type { Rule } from '../rule.js';

export const emptyWrapper: Rule = {
  id: 'article/empty',
  severity: 'error',
  description: 'An <aloud-article> that holds no article, or that names none.',
  rationale:
    'No story is there to play. Editors that put paragraphs around lines (WordPress) close the wrapper before its article.',
  criteria: [],
  *check({ wrappers }) {
    for (const { host, element } of wrappers) {
      const name = host.getAttribute('for');
      if (element === host && name)
        yield {
          element: host,
          attribute: 'for',
          severity: 'warning',
          message: `nothing in the page matches for=${quote(name)}`,
          advice: 'name the article by its id or by a selector, unless a script adds it later',
        };
      else if (!name && isEmptyWrapper(host))
        yield {
          element: host,
          message:
            element === host
              ? 'this <aloud-article> holds nothing, and no <article> is around or after it'
              : 'this <aloud-article> holds nothing; in the page it takes the <article> beside it',
          advice:
            'put the article into it, on one line with no paragraph around the tags, or name the article with for="…"',
        };
    }
  },
};
