/**
 * Stories that run from right to left (I18N-3), with names of another direction in their lines: time and its steps run from
 * left to right, and the highlight covers the sentence as it is drawn. Hebrew has no messages: English controls stand there.
 */
import { expect } from '@open-wc/testing';
import { createStoryFixture } from '../../pages/story-fixture.js';
import { highlightRanges, openMarkup, playStory, pressKey, seek, type StoryPage } from '../../pages/story-page.js';
import { waitFor } from '../../pages/open-page.js';

interface Story {
  language: string;
  name: string;
  controls: 'ltr' | 'rtl';
  heading: string;
  sentences: readonly string[];
}

const STORIES: readonly Story[] = [
  {
    language: 'ar',
    name: 'Arabic',
    controls: 'rtl',
    heading: 'رفّ لكل جزيرة (Alpha)',
    sentences: ['تصل سفينة خضراء إلى الجزيرة.', 'قال David Miller من BBC News في 5 مايو 2022 «ننتظرها دائماً».'],
  },
  {
    language: 'fa',
    name: 'Persian',
    controls: 'rtl',
    heading: 'برای هر جزیره یک قفسه (Alpha)',
    sentences: ['قایق سبز کوچکی به جزیره می‌آید.', 'David Miller از BBC News در ۵ مه ۲۰۲۲ گفت «همیشه منتظریم».'],
  },
  {
    language: 'ps',
    name: 'Pashto',
    controls: 'rtl',
    heading: 'د هر ټاپو لپاره یو الماری (Alpha)',
    sentences: ['یوه کوچنۍ شنه بېړۍ راځي.', 'David Miller د BBC News په ۲۰۲۲ کې وویل «موږ تل انتظار کوو».'],
  },
  {
    language: 'ur',
    name: 'Urdu',
    controls: 'rtl',
    heading: 'ہر جزیرے کے لیے ایک الماری (Alpha)',
    sentences: ['ایک چھوٹی سبز کشتی آتی ہے۔', 'David Miller نے BBC News کو 5 مئی 2022 کو بتایا ہم انتظار کرتے ہیں۔'],
  },
  {
    language: 'he',
    name: 'Hebrew',
    controls: 'ltr',
    heading: 'מדף לכל אי (Alpha)',
    sentences: ['סירה ירוקה קטנה מגיעה לאי.', 'David Miller מרשת BBC News אמר ב-5 במאי 2022 שהם מחכים.'],
  },
];

describe('aloud-player beside text from right to left', () => {
  let page: StoryPage | undefined;

  afterEach(() => page?.close());

  for (const { language, name, controls, heading, sentences } of STORIES) {
    const open = async (): Promise<StoryPage> => {
      const { text, player } = createStoryFixture([[heading], sentences], { wordSeconds: 1 });
      const article = text.replace(/<p>(.+?)<\/p>/, '<h2>$1</h2>');
      page = await openMarkup(
        `<main style="inline-size: 20rem"><aloud-article><article><h1 data-aloud="skip">${heading}</h1>${player}${article}</article></aloud-article></main>`,
        { lang: language, dir: 'rtl', width: 600 },
      );
      await waitFor('the words of the player', () => part('.play'));
      await playStory(page);
      await waitFor('the other controls', () => part('[part=settings]'));
      return page;
    };
    const part = (selector: string): HTMLElement => page!.player.shadowRoot!.querySelector<HTMLElement>(selector)!;

    it(`has controls in the direction of their words, and time from left to right (${name})`, async () => {
      await open();
      expect(part('section').dir).to.equal(controls);
      for (const selector of ['.position', '.steps'])
        expect(getComputedStyle(part(selector)).direction).to.equal('ltr');
      const steps = [...part('.steps').children].map((step) => step.getBoundingClientRect().left);
      expect(steps).to.deep.equal([...steps].sort((a, b) => a - b));
      const [play, settings] = ['.play', '[part=settings]'].map((selector) => part(selector).getBoundingClientRect());
      expect(play!.left > settings!.left, 'the first control is at the start of the line').to.equal(controls === 'rtl');
    });

    it(`shows the name of a section in its own direction (${name})`, async () => {
      await open();
      const text = await waitFor('the name', () =>
        [...part('.section').childNodes].find(
          (node): node is Text => node.nodeType === Node.TEXT_NODE && node.textContent === heading,
        ),
      );
      const leftOf = (letters: string): number => {
        const range = page!.document.createRange();
        range.setStart(text, text.data.indexOf(letters));
        range.setEnd(text, text.data.indexOf(letters) + 1);
        return range.getBoundingClientRect().left;
      };
      expect(leftOf('(') > leftOf('A'), 'the bracket opens on the right').to.equal(true);
    });

    it(`goes forward with the right arrow key (${name})`, async () => {
      await open();
      await pressKey(page!.play, 'Enter');
      await waitFor('a pause', () => page!.audio.paused);
      const slider = part('.position input') as HTMLInputElement;
      const before = page!.audio.currentTime;
      await pressKey(slider, 'ArrowRight');
      await waitFor('a later time', () => page!.audio.currentTime > before + 1);
      const later = page!.audio.currentTime;
      await pressKey(slider, 'ArrowLeft');
      await waitFor('an earlier time', () => page!.audio.currentTime < later - 1);
    });

    it(`highlights a sentence with names from left to right as it is drawn (${name})`, async () => {
      await open();
      const words = [heading, ...sentences].join(' ').split(' ');
      await seek(page!, words.length - sentences[1]!.split(' ').length + 0.5);
      await waitFor('the sentence', () => String(highlightRanges(page!, 'sentence')[0]) === sentences[1]);
      const [range] = highlightRanges(page!, 'sentence');
      const drawn = [...range!.getClientRects()];
      const text = range!.startContainer as Text;
      for (const latin of ['David', 'Miller', 'BBC', 'News']) {
        const at = page!.document.createRange();
        at.setStart(text, text.data.indexOf(latin));
        at.setEnd(text, text.data.indexOf(latin) + latin.length);
        const box = at.getBoundingClientRect();
        const isInside = drawn.some(
          ({ left, right, top, bottom }) =>
            left <= box.left + 1 && right >= box.right - 1 && top <= box.top + 1 && bottom >= box.bottom - 1,
        );
        expect(isInside, latin).to.equal(true);
      }
    });
  }

  it('has English controls from left to right on a page from right to left, and Persian ones the other way round', async () => {
    for (const [language, dir, controls] of [
      ['en', 'rtl', 'ltr'],
      ['fa', 'ltr', 'rtl'],
    ] as const) {
      const { html } = createStoryFixture([['One two three.']]);
      page = await openMarkup(html, { lang: language, dir });
      await waitFor('the button', () => part('.play'));
      expect(part('section')!.dir).to.equal(controls);
      page.close();
    }

    function part(selector: string): HTMLElement | null {
      return page!.player.shadowRoot!.querySelector<HTMLElement>(selector);
    }
  });
});
