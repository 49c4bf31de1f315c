import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Kalo te artikulli',
    listen: page.listen,
    navigation: 'Kalo te navigimi',
    search: 'Kalo te kërkimi',
  },
  contents: 'Në këtë artikull',
  contentsOf: 'Në këtë artikull: {headline}',
  listenFrom: 'Dëgjo nga {time}',
  listenFromHere: 'Dëgjo nga këtu',
  listenFromHeading: 'Dëgjo nga këtu: {heading}',
  updates: {
    name: 'Përditësimet',
    stop: 'Mos njofto përditësimet',
    whereToStop: 'Njoftimi i përditësimeve mund të ndalet në fund të faqes.',
  },
};
