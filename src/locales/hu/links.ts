import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Ugrás a cikkhez',
    listen: page.listen,
    navigation: 'Ugrás a navigációhoz',
    search: 'Ugrás a kereséshez',
  },
  contents: 'Ebben a cikkben',
  contentsOf: 'Ebben a cikkben: {headline}',
  listenFrom: 'Hallgatás innen: {time}',
  listenFromHere: 'Hallgatás innen',
  listenFromHeading: 'Hallgatás innen: {heading}',
  updates: {
    name: 'Frissítések',
    stop: 'Ne jelentse a frissítéseket',
    whereToStop: 'A frissítések bejelentése az oldal végén kapcsolható ki.',
  },
};
