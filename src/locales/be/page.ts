import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Слухаць артыкул',
  listenTo: 'Слухаць артыкул: {headline}',
  playStory: 'Прайграць артыкул',
  about: 'Прыблізна {duration}',
  loading: 'Загрузка',
  notLoaded: 'Плэер не загрузіўся. Націсніце «Прайграць» яшчэ раз або абнавіце старонку.',
  describedInCaption: 'Апісана ў подпісе',
};
