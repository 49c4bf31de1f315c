/** Runs in the page: the findings of IBM's engine, with open shadow roots. */

/**
 * A rule is a requirement or a recommendation. An element fails it, may fail it, or needs a person to check, which is
 * no finding.
 */
const LEVELS = {
  'VIOLATION FAIL': 'violation',
  'VIOLATION POTENTIAL': 'potential violation',
  'RECOMMENDATION FAIL': 'recommendation',
  'RECOMMENDATION POTENTIAL': 'potential recommendation',
};

/** The path of an element does not change when its parent gets a shadow root, however deep the slot is. */
const SLOTTED = /\/#document-fragment\[1\](\/\w+\[\d+\])*?\/slot\[\d+\]/g;

/** @returns {Promise<{ rule: string, level: string, path: string, message: string, snippet: string, accepted?: string }[]>} */
export async function findings(accepted) {
  const checker = new window.ace.Checker();
  const { results } = await checker.check(document, ['IBM_Accessibility']);
  return results
    .filter(({ value }) => LEVELS[value.join(' ')])
    .map(({ ruleId, value, path, message, snippet, node }) => ({
      rule: ruleId,
      level: LEVELS[value.join(' ')],
      path: path.dom.replace(SLOTTED, ''),
      message,
      snippet,
      accepted: accepted.find(({ rule, selector }) => rule === ruleId && node?.matches?.(selector))?.reason,
    }));
}
