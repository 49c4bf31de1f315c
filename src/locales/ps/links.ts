import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'لیکنې ته تلل',
    listen: page.listen,
    navigation: 'د سایټ برخو ته تلل',
    search: 'لټون ته تلل',
  },
  contents: 'په دې لیکنه کې',
  contentsOf: 'په دې لیکنه کې: {headline}',
  listenFrom: 'له {time} اورېدل',
  listenFromHere: 'له دې ځایه اورېدل',
  listenFromHeading: 'له دې ځایه اورېدل: {heading}',
  updates: {
    name: 'تازه خبرونه',
    stop: 'تازه خبرونه نه اعلانول',
    whereToStop: 'د تازه خبرونو اعلان د پاڼې په پای کې بندېدای شي.',
  },
};
