import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reportOf } from './run-check.js';

const links = (html: string): string[] =>
  reportOf('link/ambiguous', `<html lang="en"><article><h1>A</h1>${html}</article>`);

/** The words that a finding suggests for the first link. */
const better = (html: string): string | undefined => /, for example “(.*)”$/.exec(links(html)[0] ?? 'none')?.[1];

describe('a link whose words do not say where it leads', () => {
  it('is reported at its tag', () => {
    assert.deepEqual(links('<p><a href="/9">here</a></p>'), [
      '<a href="/9"> | warning: “here” does not say where the link leads — let the text of the link say it',
    ]);
    assert.deepEqual(links('<p><a href="/9" title="The port">Read more »</a></p>'), [
      '<a href="/9" title="The port"> | warning: “Read more »” does not say where the link leads — let the text of the link say it, for example “The port”',
    ]);
  });

  it('is not reported outside the story, without an address, or in another element', () => {
    assert.deepEqual(reportOf('link/ambiguous', '<p><a href="/9">here</a></p><article><p>A</p></article>'), []);
    assert.deepEqual(links('<p><a id="b">here</a> <button href="/9">here</button></p>'), []);
  });

  it('is judged by what a screen reader says: its label, the elements that name it, else its content', () => {
    for (const named of [
      '<a href="/9" aria-label="The port">here</a>',
      '<a href="/9" aria-labelledby="x y">here</a><i id="x">The</i> <i id="y">port</i>',
      '<a href="/9">here <img alt="The port"></a>',
      '<a href="/9">here<img alt="too"></a>',
    ])
      assert.deepEqual(links(`<p>${named}</p>`), [], named);
    for (const vague of [
      '<a href="/9" aria-label=" ">here</a>',
      '<a href="/9" aria-labelledby="z">here</a>',
      '<a href="/9">here <img alt=""><img><i hidden>The port</i><b aria-hidden="true">The port</b></a>',
      '<a href="/9"><img alt="here"></a>',
      '<a href="/9">\n  read\n  more\n</a>',
      '<a href="/9" aria-label="Here">The port</a>',
      '<a href="/9" aria-labelledby="x y">The port</a><i id="x">read</i> <i id="y">more</i>',
    ])
      assert.equal(links(`<p>${vague}</p>`).length, 1, vague);
    assert.match(links('<p><a href="/9" aria-labelledby="  x  y ">a</a><i id="x">read</i> <i id="y">more</i></p>')[0]!, /“read more”/); // prettier-ignore
  });
});

describe('the words that are suggested for a link', () => {
  const address = (href: string): string | undefined => better(`<p><a href="${href}">here</a></p>`);

  it('are its title, if this says more', () => {
    assert.equal(better('<p><a href="/9" title=" The port ">here</a></p>'), 'The port');
    assert.equal(better('<p><a href="/a-b-c" title="Read more">here</a></p>'), 'a b c');
  });

  const addresses: [href: string, words: string | undefined][] = [
    ['/2011/12/oil-town-under-guard', 'oil town under guard'],
    ['/oil-town-under-guard.html', 'oil town under guard'],
    ['/oil-town-under-guard/', 'oil town under guard'],
    ['/oil-town-under-guard.html?page=2#top', 'oil town under guard'],
    ['https://news.example/oil-town-under-guard', 'oil town under guard'],
    [' /oil_town+under--guard ', 'oil town under guard'],
    ['/oil%20town%20%20under-guard', 'oil town under guard'],
    ['/oil-town-2011-guard-x1-1x', 'oil town guard'],
    ['/l’or-de-l\'été', 'l’or de l\'été'],
    ['/oil-town', undefined],
    ['/oil-town-2011', undefined],
    ['/a-b-c-d-e-f-g-h-i-j-k-l-m-n-o', 'a b c d e f g h i j k l m n o'],
    ['/a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p', undefined],
    ['https://the-news-of-aktau.example', undefined],
    ['https://the-news-of-aktau.example/', undefined],
    ['/', undefined],
    ['', undefined],
    ['/%E0%A4%A-oil-town-guard', undefined],
  ]; // prettier-ignore
  for (const [href, words] of addresses)
    it(`are those of the address ${href}: ${words ?? 'none'}`, () => assert.equal(address(href), words));

  it('are the label or the heading of a part of the page', () => {
    const to = (target: string): string | undefined => better(`<p><a href="#b">here</a></p>${target}`);
    assert.equal(to('<section id="b" aria-label=" The quay "><h2>The port</h2></section>'), 'The quay');
    assert.equal(to('<section id="b" aria-labelledby="c"><h2>The port</h2></section><p id="c">The quay</p>'), 'The quay'); // prettier-ignore
    assert.equal(to('<section id="b"><p>A</p><h6>The port</h6><h2>The quay</h2></section>'), 'The port');
    assert.equal(to('<h2 id="b">The port</h2>'), 'The port');
    assert.equal(to('<h2 id="b"><div>The</div>port</h2>'), 'The port');
    assert.equal(better('<p><a href=" #b ">here</a></p><h2 id="b">The port</h2>'), 'The port');
    assert.equal(to('<section id="b"><header>The port</header></section>'), undefined);
    assert.equal(to('<section id="c"><h2>The port</h2></section>'), undefined);
    assert.equal(to('<section id="b"><h2>More</h2></section>'), undefined);
  });

  const sentences: [html: string, words: string | undefined][] = [
    ['It rained. To find out more, <a href="/9">click here</a>.', 'To find out more'],
    ['It rained. <a href="/9">Click here</a> to find out more.', undefined],
    ['It rained. (“To find out more”): <a href="/9">click here</a>.', 'To find out more'],
    ['(To find\n  out more <a href="/9">click here</a>.)', 'To find out more'],
    ['To find out more <a href="/9"> <b> </b><i>click</i> here</a>.', 'To find out more'],
    ['Ships: <a href="/9">click here</a>.', undefined],
    ['The ships: <a href="/9">click here</a>.', 'The ships'],
    ['One two three four five six seven eight nine ten eleven twelve: <a href="/9">click here</a>.', 'One two three four five six seven eight nine ten eleven twelve'],
    ['One two three four five six seven eight nine ten eleven twelve more: <a href="/9">click here</a>.', undefined],
    [`The ${'long'.repeat(48)}ish: <a href="/9">click here</a>.`, undefined],
    [`It rained for a week. ${'The port stayed shut on Monday. '.repeat(9)}To find out more, <a href="/9">click here</a>. It rained.`, 'To find out more'],
    ['The ships, <a href="/9"><img alt="more"></a>.', undefined],
  ]; // prettier-ignore
  for (const [html, words] of sentences)
    it(`are those before it in its sentence: ${html.slice(0, 60)}: ${words ?? 'none'}`, () =>
      assert.equal(better(`<p>${html}</p>`), words));

  it('are those of the sentence of each link', () => {
    const advice = links(
      '<p>It rained. About the ships, <a href="/8">click here</a>. About the port, <a href="/9">click here</a>. It ended.</p>',
    ).map((line) => /example “(.*)”/.exec(line)?.[1]);
    assert.deepEqual(advice, ['About the ships', 'About the port']);
  });

  it('are the address before the sentence, and the title before both', () => {
    const html = '<p>To find out more, <a href="/oil-town-under-guard">click here</a>.</p>';
    assert.equal(better(html), 'oil town under guard');
    assert.equal(better(html.replace('<a ', '<a title="The port" ')), 'The port');
  });
});
