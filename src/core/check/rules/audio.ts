import type { Rule } from '../rule.js';
import { descendants, type TreeElement } from '../../story/tree.js';

export const autoplay: Rule = {
  id: 'audio/autoplay',
  severity: 'error',
  description: 'Sound that starts by itself.',
  rationale: 'It drowns out the screen reader, which the user needs to stop it.',
  criteria: ['1.4.2 A'],
  *check({ index: { elements } }) {
    for (const { node: element } of elements) {
      if (element.getAttribute('autoplay') === null || element.getAttribute('muted') !== null) continue;
      if (element.localName !== 'audio' && element.localName !== 'video') continue;
      yield {
        element,
        attribute: 'autoplay',
        message: `<${element.localName} autoplay> starts by itself and drowns out screen readers`,
        advice: 'remove autoplay; let the reader start it',
      };
    }
  },
};

export const noTiming: Rule = {
  id: 'audio/no-timing',
  severity: 'warning',
  description: 'A recording without a timing file, in a player or alone in a wrapped article.',
  rationale: 'The story can be heard, but no sentence is highlighted while it is read.',
  criteria: [],
  *check({ index: { elements }, wrappers }) {
    const recordings = wrappers.flatMap(({ element: article }) => onlyAudioIn(article));
    for (const { node: element, player } of elements) {
      if (element.localName !== 'audio' || !(player ?? recordings.includes(element))) continue;
      const inside = descendants(element);
      const isSound = element.getAttribute('src') ?? inside.some(({ localName }) => localName === 'source');
      if (!isSound || inside.some((part) => part.localName === 'track' && part.getAttribute('src'))) continue;
      yield {
        element,
        message: 'this recording has no timing: nothing is highlighted while it plays',
        advice: 'add <track kind="captions" src="….vtt">',
      };
    }
  },
};

/** The player that Aloud adds plays it. Of several, the right one is unknown. */
function onlyAudioIn(article: TreeElement): TreeElement[] {
  const all = descendants(article).filter(({ localName }) => localName === 'audio');
  return all.length === 1 ? all : [];
}
