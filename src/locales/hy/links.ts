import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Անցնել հոդվածին',
    listen: page.listen,
    navigation: 'Անցնել նավիգացիային',
    search: 'Անցնել որոնմանը',
  },
  contents: 'Այս հոդվածում',
  contentsOf: 'Այս հոդվածում՝ {headline}',
  listenFrom: 'Լսել {time}-ից',
  listenFromHere: 'Լսել այստեղից',
  listenFromHeading: 'Լսել այստեղից՝ {heading}',
  updates: {
    name: 'Թարմացումներ',
    stop: 'Չհայտնել թարմացումների մասին',
    whereToStop: 'Թարմացումների հայտնումը կարելի է անջատել էջի վերջում։',
  },
};
