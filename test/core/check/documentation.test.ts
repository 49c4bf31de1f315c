/** Each rule has a page with the texts of the rule, and with an example that the rule reports and one that it does not. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { RULES } from '../../../src/core/check/rules/rules.js';
import { accessibleText } from '../../../src/core/check/accessible-text.js';
import { descendants, isText, visit, type TreeElement } from '../../../src/core/story/tree.js';
import { parsePage } from '../../../src/node/page/html-page.js';
import { findingsIn } from './run-check.js';

const folder = new URL('../../../demo/rules/', import.meta.url);
const pageOf = (id: string): string => `${id.replace('/', '-')}.html`;

describe('the documentation of the rules', () => {
  it('has a page for each rule, and no other pages', () => {
    const pages = readdirSync(folder).filter((name) => name.endsWith('.html') && name !== 'index.html');
    assert.deepEqual(pages.sort(), RULES.map(({ id }) => pageOf(id)).sort());
  });

  it('lists all rules', () => {
    const index = readFileSync(new URL('index.html', folder), 'utf8');
    for (const { id } of RULES) assert.ok(index.includes(`href="${pageOf(id)}"`), id);
  });

  for (const { id, severity, description, rationale, criteria, isFixable } of RULES)
    describe(id, () => {
      assert.ok(existsSync(new URL(pageOf(id), folder)), `${pageOf(id)} is missing`);
      const source = readFileSync(new URL(pageOf(id), folder), 'utf8');
      const elements = descendants(parsePage(source));
      const named = (name: string, attribute?: string, value?: string): TreeElement[] =>
        elements.filter(
          (element) => element.localName === name && (!attribute || element.getAttribute(attribute) === value),
        );
      const code = (attribute: string, value: string): string | undefined => {
        const [element] = named('pre', attribute, value);
        return element && textOf(element);
      };

      it('states description, rationale, severity and criteria', () => {
        const text = accessibleText(named('main')[0]!);
        for (const part of [id, description, rationale]) assert.ok(text.includes(part), part);
        assert.equal(accessibleText(named('dd')[0]!), severity);
        for (const criterion of criteria) assert.ok(accessibleText(named('dd')[1]!).includes(criterion.split(' ')[0]!));
        assert.equal(accessibleText(named('dd')[2]!).startsWith('repairs'), !!isFixable);
      });

      it('reports its bad example, and not its good one', () => {
        const found = findingsIn(code('data-example', 'bad')!, {}, code('data-timing', 'bad'));
        assert.ok(found.some(({ rule }) => rule === id), `found: ${found.map(({ rule }) => rule).join(', ')}`); // prettier-ignore
        const left = findingsIn(code('data-example', 'good')!, {}, code('data-timing', 'good'));
        assert.deepEqual(left.filter(({ rule }) => rule === id), []); // prettier-ignore
        const timed = id === 'audio/no-timing' ? ['timing/missing'] : [];
        const others = left.filter(({ rule }) => !['language/missing', 'heading/no-h1', ...timed].includes(rule));
        assert.deepEqual(others, [], 'a good example has no other fault');
      });

      it('is a page without faults', () => assert.deepEqual(findingsIn(source), []));
    });
});

function textOf(element: TreeElement): string {
  let text = '';
  visit(element, (node) => {
    if (isText(node)) text += node.nodeValue!;
    return true;
  });
  return text;
}
