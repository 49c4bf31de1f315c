import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Перайсці да артыкула',
    listen: page.listen,
    navigation: 'Перайсці да навігацыі',
    search: 'Перайсці да пошуку',
  },
  contents: 'У гэтым артыкуле',
  contentsOf: 'У гэтым артыкуле: {headline}',
  listenFrom: 'Слухаць з {time}',
  listenFromHere: 'Слухаць адсюль',
  listenFromHeading: 'Слухаць адсюль: {heading}',
  updates: {
    name: 'Абнаўленні',
    stop: 'Не паведамляць пра абнаўленні',
    whereToStop: 'Паведамленні пра абнаўленні можна адключыць у канцы старонкі.',
  },
};
