import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Maqalege keç',
    listen: page.listen,
    navigation: 'Navigatsiyağa keç',
    search: 'Qıdıruvğa keç',
  },
  contents: 'Bu maqalede',
  contentsOf: 'Bu maqalede: {headline}',
  listenFrom: '{time} vaqtından diñle',
  listenFromHere: 'Mından diñle',
  listenFromHeading: 'Mından diñle: {heading}',
  updates: {
    name: 'Yañartmalar',
    stop: 'Yañartmalarnı ilân etme',
    whereToStop: 'Yañartmalarnıñ ilânını saifeniñ soñunda söndürmek mümkün.',
  },
};
