import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { descendants, isElement, type TreeElement, type TreeNode } from '../../src/core/story/tree.js';
import { findArticle } from '../../src/core/story/find-article.js';
import { readStory } from '../../src/core/story/read-story.js';
import { parsePage } from '../../src/node/page/html-page.js';
import { textIn } from '../../src/core/story/text-neighbors.js';
import { DEMO_PAGES, TRANSLATIONS } from '../pages/demo-pages.js';
import { readRepositoryFile } from './repository-file.js';
import { runAloud } from './run-aloud.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const open = (file: string): TreeNode => parsePage(readRepositoryFile(`demo/${file}`));
const english = open('index.html');

const elementsOf = (page: TreeNode, ...names: string[]): TreeElement[] =>
  descendants(page).filter(({ localName }) => names.includes(localName));
const attributesOf = (element: TreeElement, ...names: string[]): (string | null)[] =>
  names.map((name) => element.getAttribute(name));
const withClass = (page: TreeNode, name: string): TreeElement =>
  descendants(page).find((element) => element.getAttribute('class') === name)!;

/** The parts of the article in their order, without what only a translation has. */
function outlineOf(page: TreeNode): string[] {
  const parts: string[] = [];
  for (let node = findArticle(page)!.firstChild; node; node = node.nextSibling) {
    if (!isElement(node) || node.getAttribute('hidden') !== null) continue;
    const { localName } = node;
    const [name, id] = attributesOf(node, 'class', 'id');
    if (name === 'translation' || localName === 'blockquote') continue;
    if (/figure$/.test(localName)) parts.push(`figure ${id}`);
    else parts.push([localName, name, id, elementsOf(node, 'p').length].filter(Boolean).join(' '));
  }
  return parts;
}

describe('the demo story in five languages', () => {
  for (const { language, name, direction, file } of DEMO_PAGES)
    describe(name, () => {
      const page = open(file);
      const [html] = elementsOf(page, 'html');

      it('has its language and direction', () => {
        assert.equal(html!.getAttribute('lang'), language);
        assert.equal(html!.getAttribute('dir') ?? 'ltr', direction);
        const { blocks } = readStory(findArticle(page)!);
        const directions = new Set(blocks.map((block) => `${block.language} ${block.direction || 'ltr'}`));
        assert.deepEqual(directions, new Set([`${language} ${direction}`, 'en ltr']));
      });

      it('leads to the story in each language, by the name that the language has in itself', () => {
        const alternates = elementsOf(page, 'link').filter((link) => link.getAttribute('rel') === 'alternate');
        assert.deepEqual(
          alternates.map((link) => attributesOf(link, 'hreflang', 'href')),
          [...DEMO_PAGES.map((other) => [other.language, other.file]), ['x-default', 'index.html']],
        );
        const links = elementsOf(withClass(page, 'languages'), 'a');
        assert.deepEqual(
          links.map((link) => [...attributesOf(link, 'hreflang', 'lang', 'href', 'aria-current'), textIn(link)]),
          DEMO_PAGES.map((other) => [
            other.language,
            other.language,
            other.file,
            other.file === file ? 'page' : null,
            other.name,
          ]),
        );
      });
    });

  for (const { language, name, file } of TRANSLATIONS)
    describe(`${name}, a translation`, () => {
      const page = open(file);

      it('has the headings, pictures and paragraphs of the English page, in the same order', () => {
        assert.deepEqual(outlineOf(page), outlineOf(english));
        assert.ok(outlineOf(english).length >= 35);
      });

      it('says before the story that a machine translated it, with a link to the English page', () => {
        const note = withClass(page, 'translation');
        assert.equal(note.getAttribute('role'), 'note');
        const [link] = elementsOf(note, 'a');
        assert.deepEqual(attributesOf(link!, 'href', 'hreflang'), ['index.html', 'en']);
        const { blocks } = readStory(findArticle(page)!);
        const first = blocks.findIndex(({ role }) => role === 'dateline');
        assert.ok(
          blocks.slice(0, first).some(({ element }) => element === note),
          'it is read too',
        );
        const data = elementsOf(page, 'script').find((script) => script.getAttribute('type') === 'application/ld+json');
        const { inLanguage, translationOfWork, digitalSourceType } = JSON.parse(data!.firstChild!.nodeValue!) as Record<
          string,
          unknown
        >;
        assert.deepEqual(
          [inLanguage, translationOfWork],
          [language, { '@type': 'NewsArticle', inLanguage: 'en', url: 'index.html' }],
        );
        assert.match(String(digitalSourceType), /TrainedAlgorithmicMedia/);
      });

      it('quotes English in English', () => {
        const quotes = elementsOf(page, 'blockquote');
        assert.deepEqual(
          quotes.map((quote) => quote.getAttribute('lang')),
          ['en'],
        );
      });

      it('has no problem that aloud check finds', async () => {
        const { code, stdout } = await runAloud(['check', `demo/${file}`, '--format', 'json'], root);
        const { pages } = JSON.parse(stdout) as { pages: { findings: unknown[] }[] };
        assert.deepEqual(
          pages.map(({ findings }) => findings),
          [[]],
        );
        assert.equal(code, 0);
      });
    });
});
