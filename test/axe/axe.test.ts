/** Exactly one finding on exactly one kind of element is accepted; a longer list would hide the next fault. */
import { expect, fixture, html } from '@open-wc/testing';
import { findings, passesAxe } from './axe.js';

const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

async function rulesAgainst(template: ReturnType<typeof html>): Promise<string[]> {
  return (await findings(await fixture(template))).map(({ id }) => id);
}

describe('axe', () => {
  // FIG-6
  it('accepts the repaired figure', async () => {
    expect(await rulesAgainst(html`<div><figure role="none"><img src=${picture} alt="A dot" /><figcaption>Dots</figcaption></figure></div>`)).to.deep.equal([]); // prettier-ignore
  });

  it('accepts no other role that does not belong', async () => {
    expect(await rulesAgainst(html`<div><figure role="region" aria-label="Dots"><img src=${picture} alt="A dot" /><figcaption>Dots</figcaption></figure></div>`)).to.include('aria-allowed-role'); // prettier-ignore
  });

  it('accepts nothing else of the repaired figure', async () => {
    expect(await rulesAgainst(html`<div><figure role="none"><img src=${picture} /></figure></div>`)).to.deep.equal(['image-alt']); // prettier-ignore
  });

  it('runs the best practices too', async () => {
    expect(await rulesAgainst(html`<div><h2></h2></div>`)).to.include('empty-heading');
  });

  it('names the element and the repair', async () => {
    const message = await passesAxe(await fixture(html`<div><button></button></div>`)).catch(String);
    expect(message).to.include('button-name (critical)').and.include('<button></button>').and.include('Fix any');
  });
});
