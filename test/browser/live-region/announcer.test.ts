import { expect } from '@open-wc/testing';
import { announce, prepareAnnouncer } from '../../../src/browser/live-region/announcer.js';

const regions = () => [...document.querySelectorAll<HTMLElement>('[aria-live]')];

/** What the regions say, until they have said and emptied so much. */
function announcementsOf(times: number): Promise<string[]> {
  const said: string[] = [];
  return new Promise((done) => {
    const witness = new MutationObserver((changes) => {
      for (const { target } of changes) said.push(target.textContent!);
      if (said.length < times * 2) return;
      witness.disconnect();
      done(said);
    });
    for (const region of regions()) witness.observe(region, { childList: true });
  });
}

describe('the announcer', () => {
  // LIVE-2
  it('stands in the page before anything is said: one polite and one assertive region, empty and unseen', () => {
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
  it('says nothing in the same moment, then says it, then is empty', async () => {
    const said = announcementsOf(1);
    announce(document.body, 'End of the story');
    expect(regions()[0]!.textContent).to.equal('');
    expect(await said).to.deep.equal(['End of the story', '']);
  });

  it('says one thing after the other, of what waits only the newest', async function () {
    this.timeout(8_000);
    const said = announcementsOf(2);
    announce(document.body, 'One');
    await new Promise((done) => new MutationObserver(done).observe(regions()[0]!, { childList: true }));
    for (const text of ['Two', 'Three']) announce(document.body, text);
    expect(await said).to.deep.equal(['One', '', 'Three', '']);
  });

  it('says errors at once, in the region for them', async () => {
    const said = announcementsOf(1);
    announce(document.body, 'The recording could not be loaded.', 'assertive');
    await said;
    expect(regions()[1]!.ariaLive).to.equal('assertive');
  });

  // LIVE-8
  it('is silent where the site takes over', async () => {
    let text = '';
    const take = (event: Event) => {
      event.preventDefault();
      ({ text } = event as Event & { text: string });
    };
    document.body.addEventListener('aloud-announce', take, { once: true });
    const said = announcementsOf(1);
    announce(document.body, 'Taken');
    announce(document.body, 'Said');
    expect(await said).to.deep.equal(['Said', '']);
    expect(text).to.equal('Taken');
  });

  it('comes back when the site replaces the page’s body', async () => {
    for (const region of regions()) region.remove();
    prepareAnnouncer();
    expect(regions().length).to.equal(2);
  });
});
