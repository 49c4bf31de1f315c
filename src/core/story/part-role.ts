import { isBlock } from './element-kinds.js';
import { normalizeText } from './normalize-text.js';
import type { PartEvidence } from './part-evidence.js';
import { namedRole, type NamedRole } from './named-role.js';
import { statedRole } from './role-detection.js';
import { isUnspokenRole } from './story.js';
import type { GuessedPart } from './story-rules.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from './tree.js';

/** A guess may remove a part of the story, but not most of it. The author may remove any part. */
const MAX_GUESSED_TEXT_SHARE = 0.4;

/** Elements that hold a text of their own: a part that is left out is more often round them. */
const TEXT_ELEMENTS = /^(?:p|li|d[dt]|h[1-6]|t[dhr]|caption|pre|blockquote|figcaption|summary)$/;

/** A text of this length is no label. */
const MAX_LABEL_CHARACTERS = 200;
const MAX_TEXT_FOR_EACH_CONTROL = 200;
const MAX_HEADING_CHARACTERS = 200;

const ADVERT_LABEL =
  /^\W*(?:ad|ads|advertisement|advertising|sponsored(?: content)?|anzeige|werbung|publicidad|publicidade|publicité|pubblicità|reklama|реклама|annons|annonse|annonsørinnhold|mainos|advertentie|광고|広告|quảng cáo|تبلیغات|إعلان)\W*$/iu;

/**
 * The role of a part that its names suggest and its structure confirms. A name alone leaves nothing out: it may be the
 * topic of the text (`id="cookie-factory"`). An inline element in a text has no role of its own.
 *
 * @param parts the measured elements of the article.
 */
export function guessPart(
  element: TreeElement,
  article: TreeElement,
  parts: ReadonlyMap<TreeNode, PartEvidence>,
): GuessedPart | undefined {
  const part = parts.get(element)!;
  const isInText = !isBlock(element) && parts.get(part.block)!.plainLength > part.plainLength;
  const stated = statedRole(element);
  if (isInText && !(stated && !TEXT_ELEMENTS.test(part.block.localName))) return undefined;
  if (stated) return { role: stated, evidence: stated };
  const name = namedRole(element);
  if (!name || (name.attribute === 'id' && isHeadingSlug(name.name, element))) return undefined;
  const { role } = name;
  const whole = parts.get(article)!;
  if (role !== 'flag' && part.textLength > MAX_GUESSED_TEXT_SHARE * whole.textLength) return undefined;
  if (isUnspokenRole(role) ? !isUnspokenPart(element, name, part, whole) : !name.isPlain) return undefined;
  return { role, evidence: `${name.attribute}="${name.name}"` };
}

/** Whether the content and the position of a part are those of an advert, or of links to other stories. */
function isUnspokenPart(element: TreeElement, name: NamedRole, part: PartEvidence, whole: PartEvidence): boolean {
  const { textLength, linkLength, plainLength, sentenceCount, controlCount } = part;
  const linkShare = textLength ? linkLength / textLength : 0;
  const hasControls = controlCount > 0 && plainLength <= MAX_TEXT_FOR_EACH_CONTROL * controlCount;
  let points = linkShare >= 0.5 || hasControls || isAdvertLabel(element, textLength) ? 2 : linkShare >= 0.25 ? 1 : 0;
  const isTextElement = TEXT_ELEMENTS.test(element.localName);
  if (isTextElement && (name.attribute === 'id' || !name.isPlain)) return points > 1 && !sentenceCount;
  if (!sentenceCount && textLength <= MAX_LABEL_CHARACTERS) points += 1;
  if (isTextElement) return points > 0;
  if (isAside(element)) points += 1;
  if (part.paragraphsUntilEnd === whole.paragraphCount && !part.paragraphCount && whole.paragraphCount) points += 1;
  return points >= 1 + +!name.isPlain + +(name.attribute === 'id' && !name.isWhole);
}

const isAside = (element: TreeElement): boolean =>
  /^(?:aside|nav|footer|form)$/.test(element.localName) ||
  /^(?:complementary|navigation|form|contentinfo)$/.test(element.getAttribute('role') ?? '');

const isAdvertLabel = (element: TreeElement, textLength: number): boolean =>
  textLength > 0 && textLength < 30 && ADVERT_LABEL.test(startOfText(element, 60));

/** Whether an id is made from the words of the heading in the element, as site generators do. */
function isHeadingSlug(id: string, element: TreeElement): boolean {
  const heading = /^h[1-6]$/.test(element.localName) ? element : findHeading(element);
  if (!heading) return false;
  const slug = (text: string): string =>
    normalizeText(text.normalize('NFD').replace(/\p{M}/gu, '')).replace(/\s+/g, '-');
  const [idSlug, headingSlug] = [slug(id.replace(/[_-]/g, ' ')), slug(startOfText(heading, MAX_HEADING_CHARACTERS))];
  return idSlug === headingSlug || (idSlug.includes('-') && headingSlug.startsWith(idSlug));
}

function findHeading(element: TreeElement): TreeElement | undefined {
  let heading: TreeElement | undefined;
  visit(element, (node) => {
    if (!heading && isElement(node) && /^h[1-6]$/.test(node.localName)) heading = node;
    return !heading;
  });
  return heading;
}

function startOfText(element: TreeElement, length: number): string {
  let text = '';
  visit(element, (node) => {
    if (isText(node)) text += node.nodeValue!;
    return text.length < length;
  });
  return text.slice(0, length).trim();
}
