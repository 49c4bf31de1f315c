/** The languages of the interface, and whether a native speaker has read each. */
import { LANGUAGES } from '../../../../dist/modules/locales/language-list.js';
import { REVIEWED } from '../../../../dist/modules/locales/review-status.js';

const names = new Intl.DisplayNames('en', { type: 'language' });

export default async function () {
  const loaded = await Promise.all([...LANGUAGES.values()].map((load) => load()));
  return [{ language: 'en', direction: 'ltr' }, ...loaded.map(({ page }) => page.counting)]
    .map(({ language, direction }) => ({
      tag: language,
      name: names.of(language),
      direction: direction === 'rtl' ? 'right to left' : 'left to right',
      isReviewed: REVIEWED.has(language),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
