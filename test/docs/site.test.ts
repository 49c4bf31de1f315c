/** The pages of the documentation site: each is in the list, has one headline, and no link leads nowhere. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'parse5';
import { root, tags } from '../conventions/project.js';
import { attribute, docsPages, elementsIn, site, textOf } from './pages.js';

interface Navigation {
  url?: string;
  links: { url: string; title: string }[];
}
const { default: navigation } = (await import(new URL('demo/docs/site/data/navigation.js', root).href)) as {
  default: Navigation[];
};
const pages = docsPages();
const listed = navigation.flatMap(({ url: group, links }) =>
  [...(group ? [group] : []), ...links.map(({ url }) => url)].map((url) => url.slice(1)),
);

/** The ids of a page, read once. */
const idsOf = new Map<string, Set<string>>();
function ids(file: URL): Set<string> {
  const known = idsOf.get(file.href);
  if (known) return known;
  const found = new Set<string>();
  for (const element of elementsIn(parse(readFileSync(file, 'utf8')))) {
    const id = attribute(element, 'id');
    if (id) found.add(id);
  }
  idsOf.set(file.href, found);
  return found;
}

describe('the documentation site', () => {
  it('lists each page once, and no other', () => {
    const all = pages.map(({ address }) => address).filter((address) => !/^(rules\/.+|search\/)$/.test(address));
    assert.deepEqual([...listed].sort(), all.sort());
  });

  it('has a page for each element and each rule', () => {
    for (const tag of tags) assert.ok(existsSync(new URL(`elements/${tag}/index.html`, site)), tag);
    const rules = pages.filter(({ address }) => /^rules\/.+/.test(address));
    const rows = pages
      .find(({ address }) => address === 'rules/')!
      .elements.filter((element) => attribute(element, 'scope') === 'row');
    assert.equal(rules.length, rows.length);
    assert.ok(rules.length > 20);
  });

  it('has a title of its own on each page', () => {
    const titles = pages.map(({ elements }) => textOf(elements.find(({ tagName }) => tagName === 'title')!));
    assert.deepEqual(titles, [...new Set(titles)]);
    for (const title of titles) assert.match(title, /\S/);
  });

  for (const { address, elements } of pages) {
    describe(`/${address}`, () => {
      it('has its headline, and skips no level', () => {
        const levels = elements
          .filter(({ tagName, parentNode }) => /^h[1-6]$/.test(tagName) && !isInNavigation(parentNode))
          .map(({ tagName }) => Number(tagName[1]));
        const headlines = levels.filter((level) => level === 1).length;
        // The groups of requirements have the level of its headline.
        if (address === 'requirements/') assert.ok(headlines > 1);
        else assert.equal(headlines, 1);
        for (const [index, level] of levels.entries())
          if (index > 0) assert.ok(level <= levels[index - 1]! + 1, `h${levels[index - 1]} h${level}`);
      });

      it('has no link, picture or script that leads nowhere', () => {
        const base = new URL(address, 'http://site/');
        for (const element of elements)
          for (const name of ['href', 'src', 'action']) {
            const value = attribute(element, name);
            if (value === undefined || /^(https?|mailto):/.test(value)) continue;
            const target = new URL(value, base);
            assert.equal(target.host, 'site', value);
            let file = new URL(`.${decodeURI(target.pathname)}`, site);
            assert.ok(existsSync(file), `${value} is not there`);
            if (statSync(file).isDirectory()) file = new URL('index.html', file);
            assert.ok(existsSync(file), `${value} has no page`);
            const id = decodeURIComponent(target.hash.slice(1));
            if (id && /html$/.test(file.pathname)) assert.ok(ids(file).has(id), `${value}: no such id`);
          }
      });

      it('requests nothing from other servers', () => {
        for (const element of elements)
          if (element.tagName !== 'a') assert.doesNotMatch(attribute(element, 'src') ?? '', /^(https?:)?\/\//);
      });
    });
  }
});

function isInNavigation(node: unknown): boolean {
  for (let at = node as { tagName?: string; parentNode?: unknown } | undefined; at; at = at.parentNode as typeof at)
    if (at.tagName === 'nav') return true;
  return false;
}
