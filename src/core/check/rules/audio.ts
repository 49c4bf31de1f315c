import type { Rule } from '../rule.js';
import { descendants } from '../../story/tree.js';

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
  description: 'A player whose recording has no timing file.',
  rationale: 'The story can be heard, but no sentence is highlighted while it is read.',
  criteria: [],
  *check({ index: { elements } }) {
    for (const { node: element, player } of elements) {
      if (element.localName !== 'audio' || !player) continue;
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
