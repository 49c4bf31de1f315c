import { isUnspokenRole } from './story.js';
import { isBlock } from './element-kinds.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from './tree.js';
import { namedRole } from './named-role.js';
import { isNeverRendered } from './visibility.js';

/** What an element contains, at any depth, and its position: the evidence for or against its role. */
export interface PartEvidence {
  /** UTF-16 units of text, without the spaces around each text node. */
  textLength: number;
  linkLength: number;
  /** Of text in neither links nor controls. */
  plainLength: number;
  /** Sentences in plain text: texts of some words with a mark at their end. */
  sentenceCount: number;
  /** Forms, fields, buttons and frames. */
  controlCount: number;
  /** Long paragraphs, without those in parts that are named as adverts or related stories. */
  paragraphCount: number;
  /** The number of such paragraphs of the article up to the end of the element. */
  paragraphsUntilEnd: number;
  /** The nearest block around it, or the article. */
  readonly block: TreeElement;
}

const CONTROL = /^(?:form|input|select|textarea|button|iframe|ins|label|option)$/;

const SENTENCE_MARKS = /[.!?…。！？؟۔।]+/gu;
/** A shorter text with a mark is a label: "Sign up." */
const MIN_SENTENCE_CHARACTERS = 9;

const MIN_PARAGRAPH_CHARACTERS = 40;

/** Measures every element of an article in one pass: measuring each by itself would take minutes if thousands are nested. */
export function measureParts(article: TreeElement): Map<TreeNode, PartEvidence> {
  const parts = new Map<TreeNode, PartEvidence>();
  const sum = { textLength: 0, linkLength: 0, plainLength: 0, sentenceCount: 0, controlCount: 0, paragraphCount: 0 };
  const keys = Object.keys(sum) as (keyof typeof sum)[];
  const blocks: TreeElement[] = [article];
  let links = 0;
  let controls = 0;
  let namedParts = 0;
  /** The words since the last block began: a sentence may go over inline elements. */
  let text = '';
  const endText = (): void => {
    sum.sentenceCount += countSentences(text);
    text = '';
  };
  const change = (element: TreeElement, by: 1 | -1): void => {
    if (element.localName === 'a') links += by;
    if (CONTROL.test(element.localName) || element.getAttribute('role') === 'button') {
      controls += by;
      if (by > 0) sum.controlCount += 1;
    }
    const name = namedRole(element);
    if (name?.isPlain && isUnspokenRole(name.role)) namedParts += by;
    if (isBlock(element)) {
      endText();
      if (by > 0) blocks.push(element);
      else blocks.pop();
    }
  };
  const open = (element: TreeElement): void => {
    const part = { ...sum, paragraphsUntilEnd: 0, block: blocks.at(-1)! };
    for (const key of keys) part[key] *= -1;
    parts.set(element, part);
    change(element, 1);
  };
  const close = (element: TreeElement): void => {
    change(element, -1);
    const part = parts.get(element)!;
    if (element.localName === 'p' && !namedParts && part.plainLength + sum.plainLength >= MIN_PARAGRAPH_CHARACTERS)
      sum.paragraphCount += 1;
    part.paragraphsUntilEnd = sum.paragraphCount;
    for (const key of keys) part[key] += sum[key];
  };
  open(article);
  visit(
    article,
    (node) => {
      if (isText(node)) {
        const { length } = node.nodeValue!.trim();
        sum.textLength += length;
        if (links) sum.linkLength += length;
        else if (!controls) {
          sum.plainLength += length;
          text += node.nodeValue!;
        }
      }
      if (!isElement(node) || isNeverRendered(node)) return false;
      open(node);
      return true;
    },
    (node) => close(node as TreeElement),
  );
  close(article);
  return parts;
}

function countSentences(text: string): number {
  let count = 0;
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(SENTENCE_MARKS)) {
    const words = text.slice(start, index).trim();
    if (words.length >= MIN_SENTENCE_CHARACTERS || (words.length > 4 && /[。！？]/.test(mark))) count += 1;
    start = index + mark.length;
  }
  return count;
}
