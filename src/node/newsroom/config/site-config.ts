import { isObjectOf, isPublicAddress, isSwitch, isText } from './object-check.js';

/** The publication, for the podcast feed and the JSON Feed. */
export interface SiteConfig {
  readonly title: string;
  readonly description: string;
  /** BCP 47, such as `en` or `ar`. */
  readonly language: string;
  /** The address of the home page. */
  readonly link: string;
  /** Who publishes (default: the title). */
  readonly author?: string;
  /** The address of a square picture. Apple Podcasts requires one of 1400 to 3000 pixels, as JPEG or PNG. */
  readonly image?: string;
  /** A category of Apple Podcasts, which requires one: `News`, or with a subcategory `News > Politics`. */
  readonly category?: string;
  /** Of the owner, with which some directories verify a podcast. It is public. */
  readonly email?: string;
  readonly copyright?: string;
  /** Whether the stories are not for children (default: false). */
  readonly explicit?: boolean;
  /** Stories in the feeds, the newest ones (default: 100). */
  readonly stories?: number;
}

const MEMBERS: Readonly<Record<keyof SiteConfig, (value: unknown) => boolean>> = {
  title: isText,
  description: isText,
  language: isLanguage,
  link: isPublicAddress,
  author: isText,
  image: isPublicAddress,
  category: isText,
  email: isText,
  copyright: isText,
  explicit: isSwitch,
  stories: (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 1000,
};

const REQUIRED = ['title', 'description', 'language', 'link'] as const;

/** What the setting `site` has to be, for messages. */
export const SITE_EXPECTED =
  '{ title, description, language, link }, and may have author, image, category, email, copyright, explicit, stories';

export const isSite = (value: unknown): boolean => isObjectOf(value, MEMBERS, REQUIRED);

function isLanguage(value: unknown): boolean {
  try {
    return isText(value) && Intl.getCanonicalLocales(value as string).length === 1;
  } catch {
    return false;
  }
}
