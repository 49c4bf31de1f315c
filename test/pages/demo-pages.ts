/** A page of the demo story. */
export interface DemoPage {
  /** BCP 47. */
  readonly language: string;
  /** The name of the language, in the language. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** In the folder `demo`. */
  readonly file: string;
}

export const DEMO_PAGES: readonly DemoPage[] = [
  { language: 'en', name: 'English', direction: 'ltr', file: 'index.html' },
  { language: 'ru', name: 'Русский', direction: 'ltr', file: 'index.ru.html' },
  { language: 'kk', name: 'Қазақша', direction: 'ltr', file: 'index.kk.html' },
  { language: 'fa', name: 'فارسی', direction: 'rtl', file: 'index.fa.html' },
  { language: 'ar', name: 'العربية', direction: 'rtl', file: 'index.ar.html' },
];

/** The translations of the English page. */
export const TRANSLATIONS: readonly DemoPage[] = DEMO_PAGES.filter(({ language }) => language !== 'en');
