import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { descendants, isElement, type TreeElement } from '../../../src/core/story/tree.js';
import { pageLineOf, parsePage } from '../../../src/node/page/html-page.js';

const find = (html: string, name: string): TreeElement => {
  const found = [...descendants(parsePage(html))].find(({ localName }) => localName === name);
  assert.ok(found);
  return found;
};

describe('a page in Node', () => {
  it('has the same tree as in a browser', () => {
    const item = find('<ul><li>one<li CLASS="Two">two <b>&amp;</b> three</ul>', 'ul').firstChild!.nextSibling!;
    assert.ok(isElement(item));
    assert.equal(item.getAttribute('class'), 'Two');
    assert.equal(item.getAttribute('id'), null);
    assert.equal(item.firstChild!.nodeValue, 'two ');
    assert.equal(item.firstChild!.nextSibling!.firstChild!.nodeValue, '&');
    assert.equal(item.firstChild!.nextSibling!.parentNode, item);
    assert.equal(item.nextSibling, null);
  });

  it('has one object for each node, by every path', () => {
    const body = find('<body><p>a</p><p>b</p>', 'body');
    assert.equal(body.firstChild!.nextSibling!.parentNode!.firstChild, body.firstChild);
  });

  it('has no content of a template', () => {
    assert.equal(find('<template><p>hidden</p></template>', 'template').firstChild, null);
  });

  it('knows the line of each node; of a node that is not in the file, that of its nearest ancestor', () => {
    assert.equal(pageLineOf(find('<!doctype html>\n<html>\n<main>\n<p>a', 'p')), 4);
    assert.equal(pageLineOf(find('a', 'body')), 1);
  });

  it('reads xml:lang in XHTML', () => {
    const page = (head: string): string | null => find(`${head}<html xml:lang="he"><p>a`, 'html').getAttribute('lang');
    assert.equal(page('<?xml version="1.0"?>\n<!DOCTYPE html>'), 'he');
    assert.equal(page('<!DOCTYPE html>'), null);
    assert.equal(find('<?xml version="1.0"?><p lang="fa" xml:lang="he">a', 'p').getAttribute('lang'), 'fa');
  });

  it('reads markup that is nested deeper than the call stack', () => {
    let depth = 0;
    for (let node = parsePage('<!doctype html><body>' + '<div>'.repeat(30_000)).firstChild; node; depth++)
      node = (node.nodeType === 10 || node.nextSibling ? node.nextSibling : null) ?? node.firstChild;
    assert.ok(depth > 30_000);
  });
});
