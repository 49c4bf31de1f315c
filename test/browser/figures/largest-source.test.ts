import { expect } from '@open-wc/testing';
import { largestSource } from '../../../src/browser/figures/largest-source.js';
import { waitFor } from '../../pages/open-page.js';

const PICTURE = '/demo/pictures/map.svg';

/** The result for a picture once the browser has chosen a file. */
async function largestSourceOf(markup: string): Promise<string> {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  document.body.append(holder);
  const image = holder.querySelector('img')!;
  await waitFor('the picture', () => image.complete); // in WebKitGTK, `decode` of a damaged picture does not end
  const url = largestSource(image);
  holder.remove();
  return url.replace(location.origin, '');
}

const cases: [string, string, string][] = [
  ['the only one', `<img src="${PICTURE}">`, PICTURE],
  [
    'the widest',
    `<img src="${PICTURE}" sizes="10px" srcset="${PICTURE}?a 100w, ${PICTURE}?c 900w, ${PICTURE}?b 300w">`,
    `${PICTURE}?c`,
  ],
  ['the densest', `<img src="${PICTURE}" srcset="${PICTURE}, ${PICTURE}?b 1.5x, ${PICTURE}?c 3x">`, `${PICTURE}?c`],
  [
    'one whose address holds commas',
    `<img srcset="${PICTURE}?w_1,h_2 100w,\n${PICTURE}?w_3,h_4 200w" sizes="1px">`,
    `${PICTURE}?w_3,h_4`,
  ],
  [
    'the crop that is shown, not another',
    `<picture><source media="(max-width: 1px)" srcset="${PICTURE}?narrow 9000w"><source srcset="${PICTURE}?wide 100w, ${PICTURE}?wider 200w" sizes="1px"><img src="${PICTURE}"></picture>`,
    `${PICTURE}?wider`,
  ],
  [
    'the img’s own, where no source fits',
    `<picture><source type="image/none" srcset="${PICTURE}?odd 9w"><img src="${PICTURE}?own"></picture>`,
    `${PICTURE}?own`,
  ],
  ['a file in the page', `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`, 'data:image/gif;base64,R0lGODlhAQABAAAAACw='], // prettier-ignore
  ['none', '<img>', ''],
  ['what is shown, for a list that cannot be read', `<img src="${PICTURE}" srcset=" , ,, ">`, PICTURE],
];

describe('the largest source of a picture', () => {
  for (const [what, markup, expected] of cases)
    it(what, async () => expect(await largestSourceOf(markup)).to.equal(expected));
});
