import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Мақалаға өту',
    listen: page.listen,
    navigation: 'Навигацияға өту',
    search: 'Іздеуге өту',
  },
  contents: 'Осы мақалада',
  contentsOf: 'Осы мақалада: {headline}',
  listenFrom: '{time} уақытынан тыңдау',
  listenFromHere: 'Осы жерден тыңдау',
  listenFromHeading: 'Осы жерден тыңдау: {heading}',
  updates: {
    name: 'Жаңартулар',
    stop: 'Жаңартуларды хабарламау',
    whereToStop: 'Жаңартулар туралы хабарларды беттің соңында өшіруге болады.',
  },
};
