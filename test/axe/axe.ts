import type axe from 'axe-core';

/**
 * Accepted findings, each with its reason. There is one:
 *
 * `role="none"` on the author's own figure is the only change by attributes after which Firefox and Chromium both speak
 * the caption once; axe reports a minor `aria-allowed-role`. It can go when Gecko passes the web platform test
 * html-aam/figure-name-no-figcaption.
 */
const ACCEPTED_FINDINGS = [{ rule: 'aria-allowed-role', impact: 'minor', selector: 'figure[role="none"]' }];

type Axe = typeof axe;

/** Runs axe, with its best practices, in the page of the element: in this page or in a frame. */
export async function findings(target: Element | Document): Promise<axe.Result[]> {
  const page = target.nodeType === 9 ? (target as Document) : target.ownerDocument!;
  const engine = await engineIn(page);
  const { violations } = await engine.run(target as unknown as axe.ElementContext, {
    resultTypes: ['violations'],
    elementRef: true,
    iframes: false,
  });
  return violations
    .map((violation) => ({
      ...violation,
      nodes: violation.nodes.filter((node) => !isAccepted(violation, node) && !isFalsePositive(violation, node)),
    }))
    .filter((violation) => violation.nodes.length > 0);
}

/** Fails with every finding, each with its element and its repair. */
export async function passesAxe(target: Element | Document): Promise<void> {
  const results = await findings(target);
  if (results.length > 0) throw new Error(`axe found ${results.length}:\n${results.map(describeViolation).join('\n')}`);
}

function isAccepted(violation: axe.Result, node: axe.NodeResult): boolean {
  return ACCEPTED_FINDINGS.some(
    ({ rule, impact, selector }) =>
      violation.id === rule && node.impact === impact && (node.element as Element | undefined)?.matches(selector),
  );
}

/**
 * In forced colours axe reads `-webkit-text-fill-color`, which Chromium reports as the author wrote it, not as it
 * paints it. The system's own colour pairs are legible by definition, so contrast counts only where the author has
 * opted out of them.
 */
function isFalsePositive(violation: axe.Result, node: axe.NodeResult): boolean {
  const view = (node.element as Element | undefined)?.ownerDocument.defaultView;
  if (violation.id !== 'color-contrast' || !view?.matchMedia('(forced-colors: active)').matches) return false;
  return view.getComputedStyle(node.element as Element).getPropertyValue('forced-color-adjust') !== 'none';
}

function describeViolation(violation: axe.Result): string {
  const nodes = violation.nodes.map((node) => `    ${node.target.flat().join(' >> ')}\n      ${node.html}\n      ${node.failureSummary?.replaceAll('\n', '\n      ')}`); // prettier-ignore
  return `  ${violation.id} (${violation.impact}): ${violation.help}\n${nodes.join('\n')}`;
}

/** axe reads styles and roots of the window that loaded it, so each page gets its own. */
async function engineIn(page: Document): Promise<Axe> {
  const view = page.defaultView as Window & { axe?: Axe };
  if (!view.axe) {
    const script = page.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    const loaded = new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error('axe-core could not be loaded'));
    });
    page.head.append(script);
    await loaded;
    script.remove();
  }
  return view.axe!;
}
