import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Шунидани ин мақола',
  listenTo: 'Шунидани ин мақола: {headline}',
  playStory: 'Пахши мақола',
  about: 'Тақрибан {duration}',
  loading: 'Бор мешавад',
  notLoaded: 'Плеер бор нашуд. «Пахш»-ро дубора пахш кунед ё саҳифаро аз нав бор кунед.',
  describedInCaption: 'Дар зернавис шарҳ дода шудааст',
};
