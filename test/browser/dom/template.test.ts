/** The templates of the player: what they draw, and what stays when they are drawn again. */
import { expect } from '@open-wc/testing';
import { html, nothing, render, svg, type TemplateResult } from '../../../src/browser/dom/template.js';

describe('a template', () => {
  let container: HTMLElement;

  beforeEach(() => (container = document.createElement('div')));

  const draw = (result: TemplateResult): string => {
    render(result, container);
    return container.innerHTML;
  };

  it('draws elements, static attributes and text, in the place of what was there', () => {
    container.textContent = 'before';
    expect(draw(html`<p class="a b" hidden>One <b>two</b><br />three</p>`)).to.equal(
      '<p class="a b" hidden="">One <b>two</b><br>three</p>',
    );
  });

  it('takes values as attributes, boolean attributes, properties and listeners', () => {
    const pressed: string[] = [];
    const view = (word: string, isOn: boolean): TemplateResult =>
      html`<input title=${word} ?disabled=${!isOn} .value=${word} type="text" @input=${() => pressed.push(word)} />`;
    expect(draw(view('a', false))).to.equal('<input type="text" title="a" disabled="">');
    const input = container.querySelector('input')!;
    input.dispatchEvent(new Event('input'));
    expect(draw(view('b', true))).to.equal('<input type="text" title="b">');
    expect(container.querySelector('input')).to.equal(input);
    input.dispatchEvent(new Event('input'));
    expect([input.value, pressed]).to.deep.equal(['b', ['a', 'b']]);
  });

  it('writes values as text, never as markup', () => {
    draw(html`<p title=${'"<b>'}>${'<b>&amp;</b>'}</p>`);
    const p = container.querySelector('p')!;
    expect([p.title, p.textContent, p.children.length]).to.deep.equal(['"<b>', '<b>&amp;</b>', 0]);
  });

  it('keeps what has the same template, and its text nodes', () => {
    const view = (text: string, isMore: boolean): TemplateResult =>
      html`<p>${text}</p>
        ${isMore ? html`<b>${text}</b>` : nothing}`;
    draw(view('one', true));
    const [p, b] = container.children;
    draw(view('two', true));
    expect([...container.children]).to.deep.equal([p, b]);
    expect([p!.textContent, b!.textContent]).to.deep.equal(['two', 'two']);
    draw(view('two', false));
    expect([...container.children]).to.deep.equal([p]);
    draw(view('two', true));
    expect(container.textContent.replace(/\s+/g, ' ')).to.equal('two two');
  });

  it('draws arrays, which may become longer, shorter and empty', () => {
    const view = (items: string[]): TemplateResult =>
      html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    for (const items of [[], ['a'], ['a', 'b', 'c'], ['x'], [], ['y', 'z']]) {
      draw(view(items));
      expect([...container.querySelectorAll('li')].map(({ textContent }) => textContent)).to.deep.equal(items);
    }
  });

  it('changes between text, template and array in one place', () => {
    const view = (value: unknown): TemplateResult => html`<p>${value}</p>`;
    const values = ['text', html`<i>t</i>`, [html`<b>1</b>`, html`<b>2</b>`], 'again', [], html`<i>u</i>`, nothing];
    const texts = ['text', 't', '12', 'again', '', 'u', ''];
    for (const [index, value] of values.entries()) {
      draw(view(value));
      expect(container.querySelector('p')!.textContent).to.equal(texts[index]);
    }
  });

  it('draws graphics in their namespace', () => {
    draw(html`<svg viewBox="0 0 1 1">${svg`<g transform=${'scale(2)'}><path d="M0 0"></path></g>`}<rect></rect></svg><p></p>`); // prettier-ignore
    for (const name of ['svg', 'g', 'path', 'rect'])
      expect(container.querySelector(name)!.namespaceURI).to.equal('http://www.w3.org/2000/svg');
    expect(container.querySelector('svg')!.getAttribute('viewBox')).to.equal('0 0 1 1');
    expect(container.querySelector('p')!.namespaceURI).to.equal('http://www.w3.org/1999/xhtml');
  });
});
