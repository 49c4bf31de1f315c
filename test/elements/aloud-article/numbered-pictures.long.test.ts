/** Pictures of an article that their captions describe are distinguished by their numbers (FIG-10). */
import { expect } from '@open-wc/testing';
import { axTree, byRole } from '../../commands/ax-tree.js';
import { waitFor } from '../../pages/open-page.js';
import { picture, placeMarkup, REPLACEMENT_ALT } from '../aloud-figure/figure-fixtures.js';

const numbered = (at: number, of: number): string => `Picture ${at} of ${of}, described in the caption`;
const figure = (words: string, alt: string | null = words): string =>
  `<figure>${picture(alt)}<figcaption>${words}</figcaption></figure>`;
const byClass = (words: string): string => `<div>${picture(words)}<p class="caption">${words}</p></div>`;
const element = (words: string): string => `<aloud-figure>${figure(words)}</aloud-figure>`;

const place = (content: string, attributes = ''): Promise<HTMLElement> =>
  placeMarkup(
    `<aloud-article player="off" skip-links="off" ${attributes}><article><h1>Headline</h1>${content}</article></aloud-article>`,
  );

async function expectAlternatives(article: Element, expected: string[]): Promise<void> {
  const alternatives = (): string[] => [...article.querySelectorAll('img')].map(({ alt }) => alt);
  await waitFor(expected.join(), () => alternatives().join() === expected.join()).catch(() => {});
  expect(alternatives()).to.deep.equal(expected);
}

describe('the pictures of an article', () => {
  const forms: Record<string, (words: string) => string> = {
    'in plain figures': figure,
    'by the class of their captions': byClass,
    'in aloud-figure': element,
  };
  for (const [form, write] of Object.entries(forms)) {
    it(`${form}: each has its number, and counts again when one comes or goes`, async () => {
      const article = await place(write('A crane at the quay.') + write('A ship in the harbour.'));
      await expectAlternatives(article, [numbered(1, 2), numbered(2, 2)]);
      article.querySelector('article')!.insertAdjacentHTML('beforeend', write('The empty market square.'));
      await expectAlternatives(article, [numbered(1, 3), numbered(2, 3), numbered(3, 3)]);
      article.querySelector('h1')!.nextElementSibling!.remove();
      await expectAlternatives(article, [numbered(1, 2), numbered(2, 2)]);
      const { children } = article.querySelector('article')!;
      article.remove();
      for (const child of [...children].slice(1)) {
        const template = document.createElement('template');
        template.innerHTML = write(child.textContent);
        expect(child.querySelector('img')!.outerHTML).to.equal(template.content.querySelector('img')!.outerHTML);
      }
    });

    it(`${form}: one alone has no number`, async () => {
      await expectAlternatives(await place(write('A crane at the quay.')), [REPLACEMENT_ALT]);
    });
  }

  it('have one order in all forms; one with words of its own counts and keeps them', async () => {
    const article = await place(
      figure('A crane at the quay.') +
        element('A ship in the harbour.') +
        figure('The road to the north.', 'A camel beside a road sign') +
        byClass('The empty market square.'),
    );
    await expectAlternatives(article, [numbered(1, 4), numbered(2, 4), 'A camel beside a road sign', numbered(4, 4)]);
  });

  it('do not count without a caption, such as those of other stories', async () => {
    const article = await place(
      `${figure('A crane at the quay.')}<a href="#other">${picture('Another story')}</a>${picture('')}`,
    );
    await expectAlternatives(article, [REPLACEMENT_ALT, 'Another story', '']);
  });

  it('are links of different names', async () => {
    const linked = (words: string): string =>
      `<figure><a href="#there">${picture(words)}</a><figcaption>${words}</figcaption></figure>`;
    const article = await place(linked('A crane at the quay.') + linked('A ship in the harbour.'));
    await expectAlternatives(article, [numbered(1, 2), numbered(2, 2)]);
    const links = byRole(await axTree(article.closest('main')!), 'link').map(({ name }) => name);
    expect(links).to.deep.equal([numbered(1, 2), numbered(2, 2)]);
  });

  // I18N-2
  it('have the digits and words of their own language', async () => {
    const persian = `<div lang="fa">${figure('یک جرثقیل در بندر آکتائو')}</div>`;
    const article = await place(figure('A crane at the quay.') + persian, 'lang="en"');
    await expectAlternatives(article, [numbered(1, 2), 'تصویر ۲ از ۲؛ شرح در زیرنویس آمده است']);
  });
});
