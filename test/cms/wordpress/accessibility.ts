/** What axe finds in the article of a page, and what a screen reader hears of its pictures. */
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type axe from 'axe-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** @returns the rules with their elements. One is accepted: `test/axe/axe.ts` says why. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    const { article } = document.querySelector('aloud-article') as unknown as { article: HTMLElement };
    const { violations } = await engine.run(article, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .map(({ html }) => `${id}: ${html}`)
        .filter((line) => !/^aria-allowed-role: <figure[^>]* role="none"/.test(line)),
    );
  });
}

/** How often each text is exposed to screen readers, as a text or as the name of a picture. */
export async function exposures(page: Page, texts: readonly string[]): Promise<number[]> {
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const names = nodes
    .filter(({ ignored, role }) => !ignored && ['StaticText', 'image'].includes(String(role?.value)))
    .map(({ name }) => String(name?.value));
  return texts.map((text) => names.filter((name) => name === text).length);
}
