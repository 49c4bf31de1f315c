import type { PairFinder } from './shown-and-said.js';
import type { StoryRules, UnreadReason } from './story-rules.js';
import { isControlInSentence, isInlineControl } from './inline-controls.js';
import { isNoteMark } from './note-marks.js';
import { isPlayer } from './players.js';
import { textIn } from './text-neighbors.js';
import { containsElement, type TreeElement } from './tree.js';
import { isAriaHidden, isControl, type RenderingLookup } from './visibility.js';

/** A search stops after so many nodes. */
const MAX_NODES = 100;

const STATED: UnreadReason = { kind: 'stated' };

/** Returns a function that says why the text of an element is not read; undefined if it is. */
export const createUnreadReasonFinder =
  (rendering: RenderingLookup, findPair: PairFinder): StoryRules['findUnreadReason'] =>
  (element, hasRole) => {
    const shown = isAriaHidden(element) ? 'none' : rendering(element);
    if (shown !== 'drawn') {
      const pair = findPair(element);
      if (pair) return pair.shown.includes(element) ? undefined : STATED;
      // A formula as a picture has its words in MathML that is out of sight.
      if (shown === 'clipped' && containsMath(element)) return undefined;
      return shown === 'clipped' ? { kind: 'hidden', evidence: nameOf(element) } : STATED;
    }
    if (!hasRole && isNoteMark(element)) return { kind: 'note-mark', evidence: textIn(element).trim() };
    if (!hasRole && isPlayer(element)) return { kind: 'player', evidence: nameOf(element) };
    if (hasRole || element.localName === 'math') return undefined;
    if (isInlineControl(element))
      return isControlInSentence(element) ? undefined : { kind: 'control', evidence: tagOf(element) };
    if (!isControl(element)) return undefined;
    return element.getAttribute('role') ? { kind: 'control', evidence: tagOf(element) } : STATED;
  };

function tagOf(element: TreeElement): string {
  const role = element.getAttribute('role');
  return role ? `role="${role}"` : `<${element.localName}>`;
}

/** The class of an element, or its tag, for a message. */
function nameOf(element: TreeElement): string {
  const names = element.getAttribute('class')?.trim();
  return names ? `class="${names}"` : `<${element.localName}>`;
}

const containsMath = (element: TreeElement): boolean =>
  containsElement(element, ({ localName }) => localName === 'math', MAX_NODES);
