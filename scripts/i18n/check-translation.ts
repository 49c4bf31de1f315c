/** What is wrong with the translated texts of a file, for the person who imports it. */
import type { LanguageRules } from '../../src/core/language/messages.js';
import { englishText, expectedIds, messageId, placeholdersOf, type Catalogue } from './catalogue.js';
import { categoriesOf, mayOmitNumber } from './plural-categories.js';
import type { Translation } from './xliff.js';

/** @returns one line for each fault */
export function checkTranslation({ units }: Translation, english: Catalogue, rules: LanguageRules): string[] {
  const pluralCount = categoriesOf(rules.language).length;
  const expected = expectedIds(english, pluralCount);
  const present = new Set(units.map(({ id }) => id));
  const faults = units.flatMap(({ id, source, target }) => {
    if (!expected.includes(id)) {
      const isPlural = expected.some((each) => each !== messageId(each) && messageId(each) === messageId(id));
      return [isPlural ? `${id}: this message has ${pluralCount} plural forms` : `${id}: no message has this name`];
    }
    const text = englishText(english, id)!;
    if (source !== text) return [`${id}: the English text has changed to “${text}”. Export the file again.`];
    const [own, needed] = [placeholdersOf(target).join(' '), placeholdersOf(text).join(' ')];
    const isRight = own === needed || (own === '' && mayOmitNumber(rules, id));
    return isRight ? [] : [`${id}: has the placeholders ${own || '(none)'}, needs ${needed || '(none)'}`];
  });
  const missing = expected.filter(
    (id) => id !== messageId(id) && !present.has(id) && units.some((unit) => messageId(unit.id) === messageId(id)),
  );
  return [...faults, ...missing.map((id) => `${id}: this plural form is missing`)];
}
