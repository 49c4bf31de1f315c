import { expect } from '@open-wc/testing';
import { linkedPlace } from '../../../src/browser/places/linked-place.js';

const at = (time: number): object => ({ time, words: '', prefix: '' });
const passage = (words: string, prefix = ''): object => ({ time: 0, words, prefix });

// PLY-28
describe('the place in an address', () => {
  for (const [fragment, place] of [
    ['#t=90', at(90)],
    ['#t=1:30', at(90)],
    ['#t=01:30.5', at(90.5)],
    ['#t=1:02:03', at(3723)],
    ['#t=npt:90', at(90)],
    ['#t=90s', at(90)],
    ['#t=90,120', at(90)],
    ['#t=1%3A30', at(90)],
    ['#part&t=90', at(90)],
    ['#t=10&t=90', at(90)],
    ['#t=,120', undefined],
    ['#t=0', undefined],
    ['#t=-5', undefined],
    ['#t=soon', undefined],
    ['#t=1:2:3:4', undefined],
    ['#chapter=t', undefined],
    ['#/?list=5', undefined],
    ['?t=90', undefined],
    ['', undefined],
    ['#:~:text=nine%20islands', passage('nine islands')],
    ['#:~:text=calls%20at-,nine%20islands,fourteen,-days', passage('nine islands', 'calls at')],
    ['#:~:text=nine,days', passage('nine')],
    ['#top:~:foo=1&text=nine', passage('nine')],
    ['#:~:text=50%', passage('50%')],
    ['#:~:text=', undefined],
    ['#t=90:~:text=nine', at(90)],
  ] as const)
    it(`of ${fragment || 'no fragment'}`, () => {
      expect(linkedPlace(`https://example.org/story${fragment}`)).to.deep.equal(place);
    });
});
