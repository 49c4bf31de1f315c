import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'სტატიაზე გადასვლა',
    listen: page.listen,
    navigation: 'ნავიგაციაზე გადასვლა',
    search: 'ძიებაზე გადასვლა',
  },
  contents: 'ამ სტატიაში',
  contentsOf: 'ამ სტატიაში: {headline}',
  listenFrom: 'მოსმენა {time}-დან',
  listenFromHere: 'აქედან მოსმენა',
  listenFromHeading: 'აქედან მოსმენა: {heading}',
  updates: {
    name: 'განახლებები',
    stop: 'განახლებების გამოცხადების შეწყვეტა',
    whereToStop: 'განახლებების გამოცხადების გამორთვა შეგიძლიათ გვერდის ბოლოს.',
  },
};
