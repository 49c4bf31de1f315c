/** The words before the name of the photographer or owner of a picture. A colon or a slash follows them. */
const CREDIT_MARKER =
  '©|\\(c\\)|(?:photo(?:graph)?|foto(?:graf(?:ie|ía|ia)?)?|fot|image|picture|credit|crédits?|bild(?:quelle)?|quelle|source|fuente|fonte|źródło|kuva|ảnh|фото|источник|джерело|сурет|عکس|منبع|صورة|写真|사진|图)(?: credits?| by)?s?\\.? ?[:：/]';

const AGENCIES =
  'afp|ap|epa|efe|dpa|reuters|tass|тасс|риа|getty|shutterstock|alamy|xinhua|anadolu|imago|keystone|ansa|sputnik|rfe|pa|bloomberg|istock|flickr|unsplash';

const CREDIT_PATTERN = new RegExp(
  String.raw`([\s([|/–—-]*)(?:((?:${CREDIT_MARKER})).{1,80}|[([|/–—]\s*(?:\p{L}+[\s/]+){0,4}(?:${AGENCIES})(?!\p{L}).{0,60})$`,
  'isu',
);

/** An agency before the words: "AFP: ", "(AP) ", "REUTERS/Jane Doe - ". */
const LEADING_CREDIT_PATTERN = new RegExp(
  String.raw`^[\s([|©]*(?:(?:${CREDIT_MARKER})\s*)?(?:\p{L}+[\s/]+){0,3}?(?:${AGENCIES})(?!\p{L})(?:[\s/](?:images?|photos?|pictures?)(?!\p{L}))?(?:(?:[\s/]+\p{L}+){0,3}?\s*[:–—|)\]-]+(?=\s)|(?=\s))`,
  'isu',
);

/** Only the end of a text is searched: a credit is short, and a text may be very long. */
const MAX_CREDIT_CHARACTERS = 160;

/** A caption without the credit at its end: "Smoke over the port. (Photo: AFP)" becomes "Smoke over the port." */
export function withoutCredit(text: string): string {
  const whole = text.trim();
  const caption =
    whole.slice(0, -MAX_CREDIT_CHARACTERS) +
    whole.slice(-MAX_CREDIT_CHARACTERS).replace(CREDIT_PATTERN, (credit, before: string, mark: string | undefined) =>
      // "The picture: a study" is not a credit: the word has a small initial in the middle of a sentence.
      mark && /^\p{Ll}/u.test(mark) && !/[([|/]/.test(before) ? credit : '',
    );
  return caption || text;
}

/** A text without the agency that stands before it. */
export const withoutLeadingCredit = (text: string): string => text.replace(LEADING_CREDIT_PATTERN, '');

/** The credit at the end of a text, even if it is the whole text, which `withoutCredit` does not change; '' if there is none. */
export function findCredit(text: string): string {
  const end = text.slice(-MAX_CREDIT_CHARACTERS);
  const left = withoutCredit(`x. ${end}`).length - 3;
  return left < end.length ? end.slice(Math.max(0, left)).trim() : '';
}
