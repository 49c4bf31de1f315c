/** Turns the code of a requirement in a text into a Markdown link to its entry. */
import { readFileSync } from 'node:fs';
import { slug } from './markdown.js';

const headings = new Map(
  [...readFileSync('demo/docs/requirements.md', 'utf8').matchAll(/^## (([A-Z0-9]+-\d+) .*)$/gm)].map(
    ([, heading, code]) => [code, slug(heading)],
  ),
);

/** @throws Error for a code without an entry */
export function requirementLinks(text) {
  return text.replace(/\b[A-Z][A-Z0-9]*-\d+\b/g, (code) => {
    if (!headings.has(code)) throw new Error(`demo/docs/requirements.md has no entry ${code}`);
    return `[${code}](/requirements/#${headings.get(code)})`;
  });
}
