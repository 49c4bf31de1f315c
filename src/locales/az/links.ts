import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Məqaləyə keç',
    listen: page.listen,
    navigation: 'Naviqasiyaya keç',
    search: 'Axtarışa keç',
  },
  contents: 'Bu məqalədə',
  contentsOf: 'Bu məqalədə: {headline}',
  listenFrom: '{time} vaxtından dinlə',
  listenFromHere: 'Buradan dinlə',
  listenFromHeading: 'Buradan dinlə: {heading}',
  updates: {
    name: 'Yeniliklər',
    stop: 'Yenilikləri elan etmə',
    whereToStop: 'Yeniliklərin elanını səhifənin sonunda söndürmək olar.',
  },
};
