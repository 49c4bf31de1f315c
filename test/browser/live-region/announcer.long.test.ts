import { expect } from '@open-wc/testing';
import { announce, prepareAnnouncer } from '../../../src/browser/live-region/announcer.js';

const regions = () => [...document.querySelectorAll<HTMLElement>('[aria-live]')];

/** The texts of the regions, until they have announced and emptied so many. */
function announcementsOf(times: number): Promise<string[]> {
  const messages: string[] = [];
  return new Promise((done) => {
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) messages.push(target.textContent!);
      if (messages.length < times * 2) return;
      observer.disconnect();
      done(messages);
    });
    for (const region of regions()) observer.observe(region, { childList: true });
  });
}

describe('the announcer', () => {
  // LIVE-2
  it('adds one polite and one assertive region to the page before any message, empty and visually hidden', () => {
    expect(regions()).to.deep.equal([]);
    prepareAnnouncer();
    prepareAnnouncer();
    expect(regions().map(({ ariaLive, textContent }) => [ariaLive, textContent])).to.deep.equal([
      ['polite', ''],
      ['assertive', ''],
    ]);
    for (const region of regions()) {
      expect(region.parentElement).to.equal(document.body);
      expect(getComputedStyle(region).display).to.equal('block');
      expect(region.getBoundingClientRect().width).to.equal(1);
    }
  });

  // LIVE-3, LIVE-5
  it('announces not in the same moment but soon, then empties the region', async () => {
    const messages = announcementsOf(1);
    announce(document.body, 'End of the story');
    expect(regions()[0]!.textContent).to.equal('');
    expect(await messages).to.deep.equal(['End of the story', '']);
  });

  it('announces one message after the other, and of the waiting messages only the newest', async function () {
    const messages = announcementsOf(2);
    announce(document.body, 'One');
    await new Promise((done) => new MutationObserver(done).observe(regions()[0]!, { childList: true }));
    for (const text of ['Two', 'Three']) announce(document.body, text);
    expect(await messages).to.deep.equal(['One', '', 'Three', '']);
  });

  it('announces errors at once, in the assertive region', async () => {
    const messages = announcementsOf(1);
    announce(document.body, 'The recording could not be loaded.', 'assertive');
    await messages;
    expect(regions()[1]!.ariaLive).to.equal('assertive');
  });

  it('announces in the language of the words: the message has it, not the page', async () => {
    const source = document.body.appendChild(document.createElement('div'));
    source.lang = 'es';
    const languages: string[] = [];
    for (const lang of ['', 'en']) {
      const messages = announcementsOf(1);
      if (lang) source.attachShadow({ mode: 'open' }).innerHTML = `<section lang="${lang}"></section>`;
      announce(source, 'End of the story');
      await messages;
      languages.push(regions()[0]!.lang);
    }
    source.remove();
    expect(languages).to.deep.equal(['es', 'en']);
  });

  // LIVE-8
  it('announces nothing where the site cancels the event', async () => {
    let text = '';
    const cancel = (event: Event) => {
      event.preventDefault();
      ({ text } = event as Event & { text: string });
    };
    document.body.addEventListener('aloud-announce', cancel, { once: true });
    const messages = announcementsOf(1);
    announce(document.body, 'Taken');
    announce(document.body, 'Said');
    expect(await messages).to.deep.equal(['Said', '']);
    expect(text).to.equal('Taken');
  });

  // LIVE-3
  it('announces only in a region that has been in the page for a second', async () => {
    for (const region of regions()) region.remove();
    prepareAnnouncer();
    const preparedAt = performance.now();
    const messages = announcementsOf(1);
    announce(document.body, 'The recording could not be loaded.', 'assertive');
    await new Promise((done) => new MutationObserver(done).observe(regions()[1]!, { childList: true }));
    expect(performance.now() - preparedAt).to.be.at.least(990);
    expect(await messages).to.deep.equal(['The recording could not be loaded.', '']);
  });

  it('adds the regions again when the site replaces the page’s body', async () => {
    for (const region of regions()) region.remove();
    prepareAnnouncer();
    expect(regions().length).to.equal(2);
  });

  it('uses the copies of its regions that a router restores with an earlier page, and adds no second pair', async () => {
    const copies = regions().map((region) => region.cloneNode(true) as HTMLElement);
    copies[0]!.textContent = 'What was said then';
    for (const region of regions()) region.remove();
    document.body.append(...copies);
    prepareAnnouncer();
    expect(regions()).to.deep.equal(copies);
    expect(copies.map(({ textContent }) => textContent)).to.deep.equal(['', '']);
    const messages = announcementsOf(1);
    announce(document.body, 'End of the story');
    expect(await messages).to.deep.equal(['End of the story', '']);
  });
});
