/** The part of the test that runs inside the newspaper's page. */
import { findCaptionedPictures } from '/dist/modules/core/story/captioned-pictures.js';
import { readStory } from '/dist/modules/core/story/read-story.js';
import { findArticle } from '/dist/modules/core/story/find-article.js';

const OURS = 'the-article';

export const article = findArticle(document);
export const captioned = findCaptionedPictures(article).filter(({ caption }) => caption);

const authored = article.cloneNode(true);

/** The order of attributes does not count. */
export const isAsAuthored = () => article.isEqualNode(authored);

export const story = () => readStory(article).blocks.map(({ role, text }) => `${role}: ${text}`);

/** @returns how long the repair took, in milliseconds */
export async function wrap() {
  await import('/dist/browser/aloud.js');
  const wrapper = document.createElement('aloud-article');
  article.id ||= OURS;
  wrapper.setAttribute('for', article.id);
  wrapper.setAttribute('skip-links', 'off'); // they stand in `body`, which may be the article
  const start = performance.now();
  document.documentElement.append(wrapper); // outside the article, which may be all of `body`
  await wrapper.updateComplete;
  return performance.now() - start;
}

export function unwrap() {
  document.querySelector('aloud-article').remove();
  if (article.id === OURS) article.removeAttribute('id');
}

/** The number of findings of each axe rule. Contrast is left out: nothing visible changes, and it takes longest. */
export async function findings() {
  if (!window.axe)
    await new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = new URL('/node_modules/axe-core/axe.min.js', import.meta.url).href;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  const { violations } = await window.axe.run(article, {
    resultTypes: ['violations'],
    elementRef: true,
    rules: { 'color-contrast': { enabled: false } },
  });
  // The accepted one, with its reason: ../axe/axe.ts.
  const isAccepted = (rule, { element }) => rule === 'aria-allowed-role' && element.matches('figure[role="none"]');
  return Object.fromEntries(
    violations.map(({ id, nodes }) => [id, nodes.filter((node) => !isAccepted(id, node)).length]),
  );
}
