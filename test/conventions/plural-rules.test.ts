/** The plural rules of each language are those of CLDR, which Node has. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageTags, loadCatalogue, loadRules, messageId, ONE_OR_SEVERAL } from '../../scripts/i18n/catalogue.js';
import { categoriesOf, cldrRules, NEAR_LANGUAGES, SAMPLE_NUMBERS } from '../../scripts/i18n/plural-categories.js';

// I18N-1
describe('the plural rules', () => {
  it('are those of a near language only where CLDR has none', () => {
    const known = Intl.PluralRules.supportedLocalesOf(Object.keys(NEAR_LANGUAGES));
    assert.deepEqual(known, []);
    const near = [...new Set(Object.values(NEAR_LANGUAGES))];
    assert.deepEqual(Intl.PluralRules.supportedLocalesOf(near), near);
  });

  for (const language of languageTags()) {
    const source = NEAR_LANGUAGES[language] ? `those of ${NEAR_LANGUAGES[language]}` : 'those of CLDR';
    it(`of ${language} are ${source}`, async () => {
      if (!NEAR_LANGUAGES[language])
        assert.equal(Intl.PluralRules.supportedLocalesOf(language).length, 1, 'Node has this language');
      const { plural } = await loadRules(language);
      const categories = categoriesOf(language);
      for (const n of SAMPLE_NUMBERS) assert.equal(categories[plural(n)], cldrRules(language).select(n), String(n));
    });

    it(`of ${language} have one form for each category`, async () => {
      const counts = new Map<string, number>();
      for (const id of (await loadCatalogue(language)).keys())
        if (id !== messageId(id)) counts.set(messageId(id), (counts.get(messageId(id)) ?? 0) + 1);
      for (const [id, count] of counts)
        assert.equal(count, ONE_OR_SEVERAL.has(id) ? 2 : categoriesOf(language).length, id);
      assert.equal(counts.size, 7, 'the messages with plural forms');
    });
  }
});
